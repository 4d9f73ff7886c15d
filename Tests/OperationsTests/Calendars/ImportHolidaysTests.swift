import CivilTime
import Foundation
import Scheduling
import Testing

@testable import Operations

/// What a calendar of public holidays does to what is booked already. The file is the real one of 2026: National Day is off
/// from 1 to 7 October, Saturday 10 October is worked for it.
@Suite struct ImportHolidaysTests {
    private static let now = "2026-09-01T09:00"
    private static let file = Result {
        let package = URL(filePath: #filePath).appending(path: "../../../..").standardizedFileURL
        return [UInt8](try Data(contentsOf: package.appending(path: "calendars/cn-public-holidays-2026.ics")))
    }

    private static func takeIn(
        _ house: House, at now: String = now, isRehearsal: Bool = false
    ) throws -> ImportCalendar.Answer {
        try ImportCalendar(at: house.desk(at: now, isRehearsal: isRehearsal))(file.get(), named: nil, as: nil)
    }

    /// Books by a policy, before any holiday is known.
    @discardableResult
    private static func book(
        _ title: String, _ start: String, _ policy: DayPolicy, room: String = "hall", times: Int? = nil, in house: House
    ) throws -> Activity {
        var request = try House.request(title, start, room: room, times: times)
        request.dayPolicy = policy
        return try #require(try BookActivity(at: house.desk(at: now))(request).activity)
    }

    /// A house with four Thursdays from 24 September of each kind, in a room of its own each.
    private static func house() throws -> House {
        let house = try House()
        for (slug, name) in [("east", "东厅"), ("west", "西厅")] {
            _ = try KeepRooms(at: house.desk()).add(RoomDescription(name: name, capacity: 30), slug: slug)
        }
        try book("照常", "2026-09-24T19:00", DayPolicy(), times: 4, in: house)
        try book("跳过", "2026-09-24T19:00", DayPolicy(onHoliday: .skip), room: "east", times: 4, in: house)
        try book("要问", "2026-09-24T19:00", DayPolicy(onHoliday: .ask), room: "west", times: 4, in: house)
        return house
    }

    @Test func `Bookings are kept, skipped or put in question as they say, and all of them are listed`() throws {
        let house = try Self.house()
        let answer = try Self.takeIn(house)
        #expect(answer.touched.map(\.entry.title) == ["照常", "跳过", "要问"])
        #expect(answer.touched.map(\.occurrence.status) == [.confirmed, .skipped, .tentative])
        #expect(answer.touched.map(\.occurrence.reason) == [nil, "国庆节放假", "国庆节放假，照常吗？"])
        #expect(answer.observed.map(\.status) == [.skipped, .tentative])
        #expect(try house.statuses(of: "照常") == [.confirmed, .confirmed, .confirmed, .confirmed])
        #expect(try house.statuses(of: "跳过") == [.confirmed, .skipped, .confirmed, .confirmed])
        #expect(try house.statuses(of: "要问") == [.confirmed, .tentative, .confirmed, .confirmed])
        try house.expectClaimsEqualOccurrences("after the holidays became known")
        #expect(
            try PendingBookings(at: house.desk(at: Self.now)).skipped().wishes.map(\.activity.details.title) == ["跳过"])
        #expect(
            try PendingBookings(at: house.desk(at: Self.now)).pending().pending.map(\.activity.details.title) == ["要问"])
    }

    @Test func `What still takes place is shown days that are not off, and going there settles the question`() throws {
        let house = try Self.house()
        let answer = try Self.takeIn(house)
        #expect(answer.touched.map { $0.moves.isEmpty } == [false, true, false])
        let zone = answer.directory.zone
        let off = try LocalDate("2026-10-01")...LocalDate("2026-10-07")
        for booking in answer.touched {
            for move in booking.moves {
                let target = try #require(move.suggestion.judged.proposal.occurrences.first)
                #expect(!off.contains(zone.local(target.span.start).date))
                let change = try ChangeActivity(at: house.desk(at: Self.now, isRehearsal: true))(
                    "#\(booking.activity.id)", occasion: move.occasion, scope: nil, move.request)
                #expect(!change.isRefused && change.plan.occurrences.map(\.status) == [.moved])
            }
        }
    }

    @Test func `A weekend that is worked does what the activity says to it`() throws {
        let house = try Self.house()
        try Self.book("周末", "2026-10-10T09:00", DayPolicy(), in: house)
        try Self.book("平日", "2026-10-10T10:00", DayPolicy(makeupDay: .weekday), in: house)
        try Self.book("问班", "2026-10-10T11:00", DayPolicy(makeupDay: .ask), in: house)
        let answer = try Self.takeIn(house)
        let saturday = answer.touched.suffix(2)
        #expect(saturday.map(\.entry.title) == ["平日", "问班"])
        #expect(saturday.map(\.occurrence.reason) == ["调休上班（国庆节）", "调休上班（国庆节），照常吗？"])
        #expect(try house.statuses(of: "周末") == [.confirmed])
        #expect(try house.activity("平日").status == .cancelled)
        #expect(try house.activity("问班").status == .tentative)
        #expect(saturday.last?.moves.isEmpty == false)
    }

    @Test func `Taken in again, the file changes nothing, and overrules nobody`() throws {
        let house = try Self.house()
        _ = try Self.takeIn(house)
        let day = Occasion.day(try LocalDate("2026-10-01"))
        let before = try ["照常", "跳过", "要问"].map { try house.activity($0) }
        let again = try Self.takeIn(house)
        #expect(again.observed.isEmpty && again.touched.map(\.entry.title) == ["照常", "要问"])
        #expect(try ["照常", "跳过", "要问"].map { try house.activity($0) } == before)
        _ = try ChangeActivity(at: house.desk(at: Self.now)).restore("跳过", occasion: day)
        _ = try DecideBooking(at: house.desk(at: Self.now)).approve("要问", occasion: day)
        #expect(try Self.takeIn(house).observed.isEmpty)
        #expect(try house.statuses(of: "跳过").allSatisfy { $0 == .confirmed })
        #expect(try house.statuses(of: "要问").allSatisfy { $0 == .confirmed })
    }

    @Test func `A rehearsal tells what would be skipped, and skips nothing`() throws {
        let house = try Self.house()
        let answer = try Self.takeIn(house, isRehearsal: true)
        #expect(answer.observed.count == 2 && answer.touched.count == 3)
        #expect(try house.statuses(of: "跳过").allSatisfy { $0 == .confirmed })
        #expect(try CalendarDays(at: house.desk()).imported().isEmpty)
    }

    @Test func `What has begun or is over is neither listed nor skipped`() throws {
        let house = try Self.house()
        let answer = try Self.takeIn(house, at: "2026-10-01T19:30")
        #expect(answer.touched.isEmpty && answer.observed.isEmpty)
        #expect(try house.statuses(of: "跳过").allSatisfy { $0 == .confirmed })
    }

    @Test func `A booking of several days off is listed once`() throws {
        let house = try House()
        var request = try House.request("展览", "2026-10-01T09:00", minutes: 4 * 1_440)
        request.dayPolicy = DayPolicy(onHoliday: .ask)
        _ = try BookActivity(at: house.desk(at: Self.now))(request)
        let answer = try Self.takeIn(house)
        #expect(answer.touched.count == 1 && answer.observed.count == 1)
    }

    @Test func `A day that a corrected file takes off afterwards is new`() throws {
        let house = try Self.house()
        _ = try Self.takeIn(house)
        let corrected = try #require(String(bytes: Self.file.get(), encoding: .utf8))
            .replacing(
                "DTSTART;VALUE=DATE:20261007\r\nDTEND;VALUE=DATE:20261008",
                with: "DTSTART;VALUE=DATE:20261015\r\nDTEND;VALUE=DATE:20261016")
        let answer = try ImportCalendar(at: house.desk(at: Self.now))(Array(corrected.utf8), named: nil, as: nil)
        #expect(answer.observed.map(\.original.date.description) == ["2026-10-15", "2026-10-15"])
        #expect(try house.statuses(of: "跳过") == [.confirmed, .skipped, .confirmed, .skipped])
    }
}
