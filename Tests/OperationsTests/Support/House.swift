import CivilTime
import Foundation
import Scheduling
import Storage
import Testing

@testable import Operations

/// A community in a real file of its own, in a folder that goes away with the test.
///
/// It is Sunday 22 November 2026, 9:00, in Shanghai unless told. There is a hall (`hall`, 60 people, piano), a reading room
/// (`reading-room`, 09:00–18:00), and a choir (`choir`).
final class House: Sendable {
    let folder: DataFolder

    init(zone: String = "Asia/Shanghai") throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "shuxiang-house-\(UUID().uuidString)").path
        folder = DataFolder(path: path)
        _ = try FoundCommunity(in: folder)(
            name: "王家碾社区", slug: "wangjianian", zone: try Zone(zone), language: .zh)
        let rooms = KeepRooms(at: try desk())
        _ = try rooms.add(RoomDescription(name: "多功能厅", capacity: 60, features: ["钢琴"]), slug: "hall")
        let hours = try #require(
            OpeningHours(weekdays: Set(Weekday.allCases), opens: LocalTime("09:00"), closes: LocalTime("18:00")))
        _ = try rooms.add(RoomDescription(name: "图书室", capacity: 30, openingHours: [hours]), slug: "reading-room")
        _ = try KeepPeople(at: desk()).addTroupe(
            name: "合唱队", slug: "choir", kind: "choir", loudness: 3, leader: nil, colour: nil)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder.path) }

    /// A desk at which it is the given time.
    func desk(
        at now: String = "2026-11-22T09:00", as actor: String = "测试", isRehearsal: Bool = false
    ) throws -> Desk {
        try Desk(
            folder.open(nil), errand: Desk.Errand(actor: actor, command: "test"), isRehearsal: isRehearsal
        ) { zone in zone.instant(try LocalDateTime(now)) }
    }

    /// Takes a calendar in under which the days are off.
    func takeInHolidays(_ days: [String]) throws {
        let holidays = try days.map { PublicHoliday(date: try LocalDate($0), kind: .off, name: "节日") }
        try desk().write { file in
            try file.save(ImportedCalendar(name: "节假日", contents: .holidays, imported: Instant(seconds: 0)))
            try file.replaceHolidays(with: HolidayCalendar(coveredYears: [], holidays: holidays), from: "节假日")
        }
    }

    /// Books where no rule refuses, and fails the test where one does.
    @discardableResult
    func book(
        _ title: String, _ start: String, minutes: Int = 60, room: String = "hall", troupe: String? = nil,
        times: Int? = nil
    ) throws -> Activity {
        let answer = try BookActivity(at: desk())(
            Self.request(title, start, minutes: minutes, room: room, troupe: troupe, times: times))
        return try #require(answer.activity, "\(answer.verdict.findings.map(\.message.en))")
    }

    /// A wish for a room, once or so many weeks.
    static func request(
        _ title: String, _ start: String, minutes: Int = 60, room: String = "hall", troupe: String? = nil,
        times: Int? = nil, people: Int? = nil
    ) throws -> BookingRequest {
        let first = try LocalDateTime(start)
        let rule = try times.map { try RecurrenceRule("FREQ=WEEKLY;COUNT=\($0)") }
        let schedule = try #require(Schedule(Recurrence(start: first, rule: rule), seconds: minutes * 60))
        return BookingRequest(
            title: title, kind: .rehearsal, rooms: [room], troupes: [troupe].compactMap(\.self), schedule: schedule,
            attendance: people)
    }

    /// The activity as the file has it.
    func activity(_ name: String) throws -> Activity { try ShowActivity(at: desk())(name).activity }

    /// What takes place from one day through another: `2026-12-01 19:00 合唱`.
    func agenda(
        _ first: String, _ last: String, filter: Agenda.Filter = Agenda.Filter()
    ) throws -> [String] {
        let (entries, directory) = try Agenda(at: desk())(
            from: LocalDate(first), through: LocalDate(last), filter: filter)
        return entries.map {
            "\(directory.zone.local($0.occurrence.span.start).minuteText) \($0.activity.details.title)"
        }
    }

    /// The room of a slug.
    func room(_ slug: String) throws -> Room {
        try #require(try desk().read { try $0.rooms() }.first { $0.slug == slug })
    }

    /// The troupe of a slug.
    func troupe(_ slug: String) throws -> Troupe {
        try #require(try desk().read { try $0.troupes() }.first { $0.slug == slug })
    }

    /// Where each occurrence of an activity stands.
    func statuses(of name: String) throws -> [Occurrence.Status] { try activity(name).occurrences.map(\.status) }
}

extension Verdict {
    /// The rules that refused.
    var refusingRules: Set<RuleID> {
        switch self {
        case .accepted: []
        case .refused(_, let findings): Set(findings.filter { $0.severity == .must }.map(\.rule))
        }
    }
}

extension House {
    /// Fails where a claim belongs to no occurrence that takes place, or is missing for one.
    func expectClaimsEqualOccurrences(_ comment: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let desk = try desk()
        let problems = try desk.read { try $0.activitiesWithWrongClaims() }
        #expect(problems.isEmpty, "\(problems) \(comment)", sourceLocation: sourceLocation)
    }
}
