import CivilTime
import Feeds
import Scheduling
import Testing

@testable import Operations

/// The feeds of a community's file.
@Suite struct FeedDeskTests {
    private func text(_ feed: String, of house: House, at now: String = "2026-11-22T09:00") throws -> String {
        String(decoding: try FeedDesk(at: house.desk(at: now)).bytes(of: feed, form: .series), as: UTF8.self)
            .replacing("\r\n ", with: "")
    }

    /// The spans that the agenda lists for a room, as FREEBUSY writes them.
    private func agendaSpans(_ house: House, room: String) throws -> [String] {
        func text(_ moment: Instant) -> String { moment.utc.description.filter { $0 != "-" && $0 != ":" } + "Z" }
        let (entries, _) = try Agenda(at: house.desk())(
            from: LocalDate("2026-11-16"), through: LocalDate("2027-05-23"), filter: Agenda.Filter(room: room))
        let spans = entries.filter(\.occurrence.status.holdsItsTime).map(\.occurrence.span)
        return TimeSpan.joined(spans).map { "FREEBUSY;FBTYPE=BUSY:\(text($0.start))/\(text($0.end))" }
    }

    @Test func `A room is busy when the agenda says so, for members and in private too`() throws {
        let house = try House()
        try house.book("合唱", "2026-12-01T19:00", troupe: "choir", times: 8)
        for (index, visibility) in Visibility.allCases.enumerated() {
            var request = try House.request("会议", "2026-12-0\(index + 2)T10:00")
            request.visibility = visibility
            #expect(try BookActivity(at: house.desk())(request).activity != nil)
        }
        _ = try CancelActivity(at: house.desk())(
            "合唱", occasion: .day(LocalDate("2026-12-08")), scope: .this, reason: "停电", isAnnounced: true)
        let lines = try text("busy/hall", of: house).split(separator: "\r\n").filter { $0.hasPrefix("FREEBUSY") }
        #expect(lines.count == 10)
        #expect(try lines.map(String.init) == agendaSpans(house, room: "hall"))
        #expect(try !text("busy/reading-room", of: house).contains("FREEBUSY;"))
    }

    @Test func `Hours, closures and holidays of the file are in the feed of hours`() throws {
        let house = try House()
        func text() throws -> String {
            String(
                decoding: try FeedDesk(at: house.desk()).bytes(of: "hours/reading-room", form: .single), as: UTF8.self)
        }
        let before = try text()
        #expect(before.contains("DTSTART;TZID=Asia/Shanghai:20261202T090000"))
        _ = try CloseRoom(at: house.desk())(
            "reading-room", from: LocalDateTime("2026-12-02T00:00"), to: LocalDateTime("2026-12-03T00:00"),
            reason: "盘点", effect: .refuse)
        let after = try text()
        #expect(!after.contains("20261202T090000") && after.contains("20261203T090000") && !after.contains("盘点"))
    }

    @Test func `A room that is retired has no feed any more`() throws {
        let house = try House()
        try house.book("读书", "2026-12-01T10:00", room: "reading-room")
        #expect(try text("room/reading-room", of: house).contains("读书"))
        _ = try KeepRooms(at: house.desk(at: "2026-12-02T09:00")).remove("reading-room")
        for feed in ["room/reading-room", "hours/reading-room", "busy/reading-room"] {
            #expect(throws: OperationError.self) { try text(feed, of: house) }
        }
        #expect(try FeedDesk(at: house.desk()).list().allSatisfy { !$0.name.description.contains("reading-room") })
    }

    @Test func `The holidays are those of the file, stamped when they were taken in`() throws {
        let house = try House()
        try house.takeInHolidays(["2027-01-01", "2027-01-02"])
        let text = try text("holidays", of: house)
        #expect(text.contains("SUMMARY:节日（休）"))
        #expect(text.contains("UID:holiday-20270102@wangjianian.shuxiang\r\nDTSTAMP:19700101T000000Z"))
    }
}
