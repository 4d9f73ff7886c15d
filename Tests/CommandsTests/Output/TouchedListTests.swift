import ArgumentParser
import CivilTime
import Feeds
import Operations
import Scheduling
import Testing

@testable import Commands

/// What `room close` and `calendar import` say of the bookings that they touch.
@Suite struct TouchedListTests {
    /// The hall with a weekly choir on Tuesdays, and a dance room beside it.
    private static func office() throws -> Office {
        let office = try Office()
        _ = try KeepRooms(at: office.workplace.desk).add(RoomDescription(name: "舞蹈室", capacity: 40), slug: "dance")
        _ = try office.book(
            "合唱", "--room", "hall", "--on", "2026-12-01", "--from", "19:00", "--for", "90m", "--every", "week",
            "--times",
            "3")
        return office
    }

    private static func close(_ office: Office, _ effect: CloseRoom.Effect) throws -> CloseRoom.Answer {
        try CloseRoom(at: office.workplace.desk)(
            "hall", from: LocalDateTime("2026-12-01T00:00"), to: LocalDateTime("2026-12-02T00:00"), reason: "检修",
            effect: effect)
    }

    /// What a person reads of an answer, line by line.
    private static func lines(
        _ answer: CloseRoom.Answer, _ language: Language = .zh, flags: [String] = []
    ) throws -> [String] {
        let shared = try SharedOptions.parse(flags)
        return try speaking(language) {
            try answer.answer(shared).text(.table, language: language, style: .plain).split(separator: "\n").map(
                String.init)
        }
    }

    @Test func `Each booking is followed by where it could go, with the command that takes it there`() throws {
        let answer = try Self.close(Self.office(), .list)
        #expect(
            try Self.lines(answer) == [
                "多功能厅在 2026-12-01（周二）00:00–24:00 关闭。", "受影响的预订 1 场：", "  2026-12-01（周二）19:00–20:30 合唱 #1",
                "    → 换到舞蹈室（可容纳 40 人）：shuxiang change \"#1\" --occurrence 2026-12-01 --room dance",
                "    → 改到 2026-12-02（周三）19:00–20:30：shuxiang change \"#1\" --occurrence 2026-12-01 --on 2026-12-02",
            ])
        let english = try Self.lines(answer, .en)
        #expect(english[3].hasPrefix("    → Use 舞蹈室 (holds 40): shuxiang change \"#1\""))
        #expect(english[4].hasPrefix("    → Move to Wed 2026-12-02 19:00–20:30: shuxiang change"))
    }

    @Test func `What was called off says so, with the reason`() throws {
        let answer = try Self.close(Self.office(), .cancel)
        #expect(try Self.lines(answer).last == "  2026-12-01（周二）19:00–20:30 合唱 #1 已取消：检修")
        #expect(try Self.lines(answer, .en).last == "  Tue 2026-12-01 19:00–20:30 合唱 #1 cancelled: 检修")
    }

    @Test func `Nothing touched, nothing said`() throws {
        let answer = try CloseRoom(at: Self.office().workplace.desk)(
            "dance", from: LocalDateTime("2026-12-01T00:00"), to: LocalDateTime("2026-12-02T00:00"), reason: "检修",
            effect: .list)
        #expect(try Self.lines(answer) == ["舞蹈室在 2026-12-01（周二）00:00–24:00 关闭。"])
    }

    @Test func `The command goes to the same folder and community`() throws {
        let answer = try Self.close(Self.office(), .list)
        let command = try #require(
            Self.lines(answer, flags: ["--home", "/tmp/my data", "--community", "wjn"]).first {
                $0.contains("--room dance")
            })
        #expect(command.hasSuffix(" --room dance --home \"/tmp/my data\" --community wjn"))
    }

    @Test func `Of more than can be looked at it is said how many`() throws {
        let office = try Self.office()
        for hour in 9..<19 {
            for half in ["00", "30"] {
                _ = try office.book(
                    "第\(hour):\(half)场", "--room", "hall", "--on", "2026-12-01", "--from", "\(hour):\(half)", "--for",
                    "30m")
            }
        }
        let answer = try Self.close(office, .list)
        #expect(try Self.lines(answer).last == "另有 1 场没有替您找改法；可以用 shuxiang change 改，排不上时会给出别的时间。")
        #expect(try Self.lines(answer, .en).last?.hasPrefix("No moves were looked for for 1 more") == true)
    }

    @Test(
        "A word is quoted where a shell would read it otherwise",
        arguments: [
            ("dance", "dance"), ("2026-12-01T19:00:00", "2026-12-01T19:00:00"), ("#12", "\"#12\""),
            ("my data", "\"my data\""), ("", "\"\""), ("多功能厅", "\"多功能厅\""), ("$HOME", "'$HOME'"),
            ("it's $5", "'it'\\''s $5'"), ("a\"b", "'a\"b'"),
        ])
    func quoting(word: String, quoted: String) {
        #expect(word.quotedForShell == quoted)
    }
}
