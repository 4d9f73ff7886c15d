import CivilTime
import Learning
import Scheduling
import Storage
import Testing

@testable import Operations

extension House {
    /// A desk late in 2028, when everything of these tests is over.
    func lateDesk() throws -> Desk { try desk(at: "2028-12-31T22:00") }

    /// Adds somebody who lives in a household of building 1 from a day on.
    func settle(
        _ name: String, born birthYear: Int? = 1960, in household: String, building: String = "1号楼",
        since day: String? = nil, guardian: String? = nil, consent: Bool = false
    ) throws {
        let move = PersonChanges.Move(
            household: household, building: building, since: try day.map { try LocalDate($0) })
        _ = try KeepPeople(at: desk()).add(
            name,
            PersonChanges(
                birthYear: birthYear, consent: consent, move: move, guardian: guardian.map { .person($0) }))
    }

    /// Logs reading that began at a time, on its day or later.
    func read(_ name: String, _ start: String, minutes: Int, late: Bool = false) throws {
        let desk = try lateDesk()
        let begun = desk.community.zone.instant(try LocalDateTime(start))
        try desk.write { file in
            let person = try NameLookup(file.reader.people()).find(name)
            let session = ReadingSession(
                start: begun, end: begun.adding(seconds: minutes * 60), place: .home, flags: late ? [.backDated] : [])
            try file.insert(
                LoggedReading(person: person.id, session: session, loggedBy: "周老师", reason: late ? "漏记" : nil),
                at: desk.now)
        }
    }

    /// The standings of an award in the days from one through another.
    func standings(_ award: AwardKind, _ first: String, _ last: String) throws -> ShowStandings.Answer {
        try ShowStandings(at: lateDesk())(.days(LocalDate(first), LocalDate(last)), for: award)
    }

    /// The explanation of a score in the days from one through another.
    func explanation(
        of name: String, _ award: AwardKind, _ first: String, _ last: String
    ) throws -> ExplainScore.Answer {
        try ExplainScore(at: lateDesk())(name, for: award, in: .days(LocalDate(first), LocalDate(last)))
    }
}
