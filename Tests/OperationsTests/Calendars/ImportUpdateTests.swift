import CivilTime
import Feeds
import Foundation
import Scheduling
import Storage
import Testing

@testable import Operations

/// Calendars of activities that are taken in again: nothing is doubled, newer revisions are followed.
@Suite struct ImportUpdateTests {
    /// One VEVENT, in the hall unless it says otherwise.
    private static func event(
        uid: String = "a@x", start: String = "20261201T190000", minutes: Int = 60, sequence: Int = 0,
        stamp: String = "20261101T000000Z", title: String = "合唱", _ more: String...
    ) -> String {
        let lines =
            [
                "BEGIN:VEVENT", "UID:\(uid)", "DTSTAMP:\(stamp)", "SEQUENCE:\(sequence)",
                "DTSTART;TZID=Asia/Shanghai:\(start)", "DURATION:PT\(minutes)M", "SUMMARY:\(title)",
            ] + more + ["END:VEVENT"]
        return lines.joined(separator: "\n")
    }

    private static func file(_ events: String..., method: String = "PUBLISH") -> [UInt8] {
        let text =
            "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//test//EN\nMETHOD:\(method)\n\(events.joined(separator: "\n"))\nEND:VCALENDAR\n"
        return Array(text.replacing("\n", with: "\r\n").utf8)
    }

    private static let weekly = "RRULE:FREQ=WEEKLY;COUNT=3"

    /// Takes a file in, and gives the outcomes' words for programs.
    @discardableResult
    private func take(
        _ file: [UInt8], into house: House, at now: String = "2026-11-22T09:00"
    ) throws -> [ImportCalendar.Outcome.Deed] {
        try ImportCalendar(at: house.desk(at: now))(file, named: "外来", as: .activities, room: "hall").outcomes.map(
            \.deed)
    }

    private func activities(_ house: House) throws -> [Activity] { try house.desk().read { try $0.activities() } }

    @Test func `Taken in twice, nothing changes`() throws {
        let house = try House()
        let file = Self.file(Self.event(Self.weekly), Self.event(uid: "b@x", start: "20261203T190000"))
        try take(file, into: house)
        let (before, calendars) = (try activities(house), try CalendarDays(at: house.desk()).imported())
        for deed in try take(file, into: house, at: "2026-11-23T09:00") {
            guard case .unchanged = deed else {
                Issue.record("\(deed)")
                continue
            }
        }
        #expect(try activities(house) == before)
        #expect(try CalendarDays(at: house.desk()).imported() == calendars)
    }

    @Test func `A higher SEQUENCE changes time, length, title, room and rule`() throws {
        let house = try House()
        try take(Self.file(Self.event()), into: house)
        let newer = Self.event(
            start: "20261202T100000", minutes: 30, sequence: 1, title: "合唱二", "LOCATION:图书室", Self.weekly)
        guard case .updated(let id)? = try take(Self.file(newer), into: house).first else {
            Issue.record("not updated")
            return
        }
        let activity = try house.activity("合唱二")
        #expect(activity.id == id && activity.uid == "a@x" && activity.sequence == 1)
        #expect(activity.details.rooms == [try house.room("reading-room").id])
        #expect(
            try house.agenda("2026-12-01", "2026-12-31") == [
                "2026-12-02 10:00 合唱二", "2026-12-09 10:00 合唱二", "2026-12-16 10:00 合唱二",
            ])
        try house.expectClaimsEqualOccurrences("after an update")
    }

    @Test func `With the same SEQUENCE a later stamp counts, an earlier one does not`() throws {
        let house = try House()
        try take(Self.file(Self.event(stamp: "20261102T000000Z")), into: house)
        let earlier = Self.event(start: "20261201T100000", stamp: "20261101T000000Z")
        guard case .older? = try take(Self.file(earlier), into: house).first else {
            Issue.record("an older revision was taken")
            return
        }
        let later = Self.event(start: "20261201T110000", "LAST-MODIFIED:20261103T000000Z")
        guard case .updated? = try take(Self.file(later), into: house).first else {
            Issue.record("a newer revision was left out")
            return
        }
        #expect(try house.agenda("2026-12-01", "2026-12-31") == ["2026-12-01 11:00 合唱"])
    }

    @Test func `A lower SEQUENCE is left out, however late its stamp`() throws {
        let house = try House()
        try take(Self.file(Self.event(sequence: 3)), into: house)
        let older = Self.event(start: "20261201T100000", sequence: 2, stamp: "20261109T000000Z")
        guard case .older? = try take(Self.file(older), into: house).first else {
            Issue.record("an older revision was taken")
            return
        }
        #expect(try house.agenda("2026-12-01", "2026-12-31") == ["2026-12-01 19:00 合唱"])
    }

    @Test func `An update into what is taken is refused, and the activity stays`() throws {
        let house = try House()
        try house.book("舞蹈", "2026-12-02T19:00")
        try take(Self.file(Self.event()), into: house)
        let clash = Self.file(Self.event(start: "20261202T193000", sequence: 1))
        guard case .refused(let findings)? = try take(clash, into: house).first else {
            Issue.record("not refused")
            return
        }
        #expect(findings.map(\.rule) == [.roomDoubleBooked])
        #expect(try house.agenda("2026-12-01", "2026-12-31") == ["2026-12-01 19:00 合唱", "2026-12-02 19:00 舞蹈"])
    }

    @Test func `What has begun stays as it was when a series changes`() throws {
        let house = try House()
        try take(Self.file(Self.event(Self.weekly)), into: house)
        let newer = Self.file(Self.event(start: "20261201T200000", sequence: 1, title: "合唱二", Self.weekly))
        try take(newer, into: house, at: "2026-12-05T09:00")
        let all = ["2026-12-01 19:00 合唱", "2026-12-08 20:00 合唱二", "2026-12-15 20:00 合唱二"]
        #expect(try house.agenda("2026-12-01", "2026-12-31") == all)
        guard case .unchanged? = try take(newer, into: house, at: "2026-12-05T10:00").first else {
            Issue.record("taken twice")
            return
        }
        try take(
            Self.file(Self.event(start: "20261201T180000", sequence: 2, title: "合唱三", Self.weekly)), into: house,
            at: "2026-12-09T09:00")
        #expect(
            try house.agenda("2026-12-01", "2026-12-31") == [
                "2026-12-01 19:00 合唱", "2026-12-08 20:00 合唱二", "2026-12-15 18:00 合唱三",
            ])
        try house.expectClaimsEqualOccurrences("after two cuts")
    }

    @Test(arguments: ["STATUS", "METHOD"]) func `A cancellation calls off what is still to come`(by way: String) throws
    {
        let house = try House()
        try take(Self.file(Self.event(Self.weekly)), into: house)
        let cancellation =
            way == "STATUS"
            ? Self.file(Self.event(sequence: 1, Self.weekly, "STATUS:CANCELLED"))
            : Self.file(
                "BEGIN:VEVENT\nUID:a@x\nDTSTAMP:20261102T000000Z\nSEQUENCE:1\nEND:VEVENT", method: "CANCEL")
        guard case .cancelled? = try take(cancellation, into: house, at: "2026-12-05T09:00").first else {
            Issue.record("not cancelled")
            return
        }
        #expect(try house.statuses(of: "合唱") == [.confirmed, .cancelled, .cancelled])
        let before = try activities(house)
        guard case .unchanged? = try take(cancellation, into: house, at: "2026-12-05T09:00").first else {
            Issue.record("cancelled twice")
            return
        }
        #expect(try activities(house) == before)
    }

    @Test func `Overrides are moved and cancelled occurrences with their original start`() throws {
        let house = try House()
        let file = Self.file(
            Self.event(Self.weekly),
            Self.event(
                start: "20261209T100000", title: "合唱加练", "RECURRENCE-ID;TZID=Asia/Shanghai:20261208T190000",
                "LOCATION:图书室"),
            Self.event("RECURRENCE-ID;TZID=Asia/Shanghai:20261215T190000", "STATUS:CANCELLED"))
        #expect(try take(file, into: house).count == 1)
        let activity = try house.activity("合唱")
        #expect(
            activity.occurrences.map(\.original.minuteText) == [
                "2026-12-01 19:00", "2026-12-08 19:00", "2026-12-15 19:00",
            ])
        #expect(activity.occurrences.map(\.status) == [.confirmed, .moved, .cancelled])
        try #require(activity.occurrences.count == 3)
        #expect(activity.occurrences[1].own == Occurrence.Own(time: true, rooms: true, title: "合唱加练"))
        #expect(activity.sequence == 0)
        #expect(try house.agenda("2026-12-09", "2026-12-09", filter: Agenda.Filter(room: "图书室")).count == 1)
        guard case .unchanged? = try take(file, into: house).first else {
            Issue.record("taken twice")
            return
        }
        try house.expectClaimsEqualOccurrences("after overrides")
    }

    @Test func `An override that comes later alone moves its occurrence, a cancellation of it calls it off`() throws {
        let house = try House()
        try take(Self.file(Self.event(Self.weekly)), into: house)
        let original = "RECURRENCE-ID;TZID=Asia/Shanghai:20261208T190000"
        try take(Self.file(Self.event(start: "20261209T190000", sequence: 1, original)), into: house)
        #expect(
            try house.agenda("2026-12-01", "2026-12-31") == [
                "2026-12-01 19:00 合唱", "2026-12-09 19:00 合唱", "2026-12-15 19:00 合唱",
            ])
        try take(
            Self.file(Self.event(start: "20261209T190000", sequence: 2, original), method: "CANCEL"), into: house
        )
        #expect(try house.agenda("2026-12-01", "2026-12-31") == ["2026-12-01 19:00 合唱", "2026-12-15 19:00 合唱"])
        #expect(try house.statuses(of: "合唱") == [.confirmed, .cancelled, .confirmed])
    }

    @Test func `A date that the file takes out later does not take place any more`() throws {
        let house = try House()
        try take(Self.file(Self.event(Self.weekly)), into: house)
        try take(
            Self.file(Self.event(sequence: 1, Self.weekly, "EXDATE;TZID=Asia/Shanghai:20261208T190000")), into: house)
        #expect(try house.agenda("2026-12-01", "2026-12-31") == ["2026-12-01 19:00 合唱", "2026-12-15 19:00 合唱"])
        try house.expectClaimsEqualOccurrences("after an exception")
    }

    @Test func `What was called off here stays so when the file has a newer revision`() throws {
        let house = try House()
        try take(Self.file(Self.event(Self.weekly)), into: house)
        let second = try LocalDate("2026-12-08")
        _ = try CancelActivity(at: house.desk())("合唱", occasion: .day(second), scope: .this, reason: "停电")
        try take(Self.file(Self.event(sequence: 5, title: "合唱二", Self.weekly)), into: house)
        #expect(try house.statuses(of: "合唱二") == [.confirmed, .cancelled, .confirmed])
        #expect(try house.activity("合唱二").occurrences.map(\.reason) == [nil, "停电", nil])
    }

    @Test func `Overrides of a series that nobody knows are activities of their own`() throws {
        let house = try House()
        let file = Self.file(Self.event("RECURRENCE-ID;TZID=Asia/Shanghai:20261208T190000"))
        for _ in 0..<2 { try take(file, into: house) }
        #expect(try house.agenda("2026-12-01", "2026-12-31") == ["2026-12-01 19:00 合唱"])
    }

    @Test func `Our own feed gives another community the same occurrences, and our own nothing new`() throws {
        let (house, other) = (try House(), try House())
        _ = try BookActivity(at: house.desk())(House.request("合唱", "2026-12-01T19:00", times: 6))
        _ = try BookActivity(at: house.desk())(House.request("讲座", "2026-12-02T10:00", room: "图书室"))
        let day: (String) throws -> Occasion = { .day(try LocalDate($0)) }
        _ = try ChangeActivity(at: house.desk())(
            "合唱", occasion: try day("2026-12-08"), scope: .this, ChangeRequest(date: LocalDate("2026-12-09")))
        _ = try CancelActivity(at: house.desk())(
            "合唱", occasion: try day("2026-12-15"), scope: .this, reason: "停电", isAnnounced: true)
        _ = try ChangeActivity(at: house.desk())(
            "合唱", occasion: try day("2026-12-29"), scope: .following, ChangeRequest(time: LocalTime("18:00")))
        let agenda = try house.agenda("2026-12-01", "2027-02-01")
        #expect(agenda.count == 6)
        let bytes = try FeedDesk(at: house.desk()).bytes(of: "community", form: .series)
        for target in [other, other, house] {
            let answer = try ImportCalendar(at: target.desk())(bytes, named: nil, as: .activities)
            #expect(answer.outcomes.allSatisfy { !$0.isRefused })
        }
        #expect(try other.agenda("2026-12-01", "2027-02-01") == agenda)
        #expect(try house.agenda("2026-12-01", "2027-02-01") == agenda)
        #expect(try activities(other).count == (try activities(house).count))
    }
}
