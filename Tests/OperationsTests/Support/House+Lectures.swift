import CivilTime
import Learning
import Scheduling
import Storage

@testable import Operations

extension House {
    /// Plans lectures on Saturdays at 15:00 in the reading room, from 28 November 2026 through a day.
    @discardableResult
    func planLectures(
        through last: String = "2026-12-26", dayPolicy: DayPolicy = DayPolicy(), at time: String = "15:00"
    ) throws -> PlanLectures.Answer {
        let term = try LectureTerm(
            on: .saturday, at: LocalTime(time), from: LocalDate("2026-11-23"), through: LocalDate(last))
        return try PlanLectures(at: desk())(term, in: "图书室", dayPolicy: dayPolicy)
    }

    /// Adds people, all adults who may be named unless told.
    func addPeople(_ names: [String], born year: Int? = 1960, consent: Bool = true) throws {
        for name in names {
            _ = try KeepPeople(at: desk()).addPerson(name: name, birthYear: year, hasPublicNameConsent: consent)
        }
    }

    /// Who speaks when: `2026-12-05 李春花`, `-` for nobody; lectures that do not take place are left out.
    func speakers(at now: String = "2026-11-22T09:00") throws -> [String] {
        try ListLectures(at: desk(at: now))(from: LocalDate("2026-11-22"), through: nil)
            .filter(\.lecture.occurrence.status.holdsItsTime).map { "\($0.day) \($0.speaker?.name ?? "-")" }
    }

    /// The lectures of a day, by their own names.
    func assign(_ day: String, _ person: String, topic: String? = nil, book: String? = nil) throws {
        _ = try AssignLecture(at: desk())(.day(LocalDate(day)), to: person, topic: topic, book: book)
    }
}
