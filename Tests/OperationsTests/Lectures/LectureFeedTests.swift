import CivilTime
import Feeds
import Foundation
import Learning
import Scheduling
import Storage
import Testing

@testable import Operations

@Suite struct LectureFeedTests {
    private static func house() throws -> House {
        let house = try House()
        try house.planLectures(through: "2026-12-12")
        try house.addPeople(["李春花"])
        try house.addPeople(["王建国"], consent: false)
        try house.addPeople(["何小雨"], born: 2014, consent: true)
        return house
    }

    private static func feed(_ house: House, _ name: String = "lecture") throws -> String {
        String(decoding: try FeedDesk(at: house.desk()).bytes(of: name, form: .series), as: UTF8.self)
            .replacing("\r\n ", with: "")
    }

    private static func sequences(_ text: String) -> [Int] {
        text.split(separator: "\r\n").compactMap { $0.hasPrefix("SEQUENCE:") ? Int($0.dropFirst(9)) : nil }
    }

    @Test(arguments: ["lecture", "community", "kind/lecture", "room/reading-room"])
    func `A lecture's entry says who speaks, what about and which book`(name: String) throws {
        let house = try Self.house()
        try house.assign("2026-12-05", "李春花", topic: "家风与家书", book: "傅雷家书")
        let text = try Self.feed(house, name)
        #expect(text.contains("SUMMARY:社区半小时读书讲座：家风与家书\r\n"))
        #expect(text.contains("DESCRIPTION:类型：读书讲座\\n主讲：李春花\\n题目：家风与家书\\n书：《傅雷家书》\r\n"))
        #expect(text.contains("RECURRENCE-ID;TZID=Asia/Shanghai:20261205T150000\r\n"))
    }

    @Test func `Without consent a speaker is told by the first character, the young not at all`() throws {
        let house = try Self.house()
        try house.assign("2026-11-28", "王建国", topic: "锣鼓")
        try house.assign("2026-12-05", "何小雨", topic: "西游记")
        let text = try Self.feed(house)
        #expect(text.contains("主讲：王**") && text.contains("主讲：一位小居民"))
        #expect(!text.contains("王建国") && !text.contains("何小雨"))
        let agenda = try Agenda(at: house.desk())(
            from: LocalDate("2026-11-28"), through: LocalDate("2026-12-05"), filter: Agenda.Filter(kind: .lecture))
        #expect(agenda.entries.compactMap { $0.notice?.speaker.zh } == ["王**", "一位小居民"])
        #expect(agenda.entries.compactMap { $0.notice?.topic } == ["锣鼓", "西游记"])
    }

    @Test func `Every change of a turn raises the revision of the whole series`() throws {
        let house = try Self.house()
        var last = try #require(Self.sequences(try Self.feed(house)).first)
        let day = { (text: String) in Occasion.day(try LocalDate(text)) }
        let steps: [() throws -> Void] = [
            { try house.assign("2026-12-05", "李春花") },
            { try house.assign("2026-12-05", "李春花", topic: "家风") },
            { _ = try AssignLecture(at: house.desk()).swap(day("2026-12-05"), with: day("2026-12-12")) },
            { _ = try AssignLecture(at: house.desk()).drop(day("2026-12-12"), reason: "感冒") },
            {
                _ = try KeepLectureLists(.speakers, at: house.desk()).add(["王建国"]); _ = try FillRota(at: house.desk())()
            },
            {
                try house.desk().write { file in
                    let person = try #require(try file.reader.people().first { $0.name == "王建国" })
                    try file.reviseWhatNames(person.id, now: house.desk().now)
                }
            },
        ]
        for step in steps {
            try step()
            let sequences = Set(Self.sequences(try Self.feed(house)))
            try #require(sequences.count == 1)
            let now = try #require(sequences.first)
            #expect(now > last)
            last = now
        }
    }

    @Test func `Who listens or stands in changes no feed`() throws {
        let house = try Self.house()
        let before = try Self.feed(house)
        _ = try KeepLectureLists(.substitutes, at: house.desk()).add(["王建国"])
        _ = try KeepLectureOffers(at: house.desk()).offer("李春花", topic: "家风", book: "傅雷家书", on: nil)
        #expect(try Self.feed(house) == before)
    }

    @Test func `The lectures that somebody gives are in their personal feed, and no others`() throws {
        let house = try Self.house()
        try house.assign("2026-12-05", "李春花", topic: "家风")
        let issued = try KeepFeedTokens(at: house.desk()).issue(to: "李春花")
        let bytes = try #require(try FeedDesk(at: house.desk()).bytes(of: issued.token, form: .series))
        let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n ", with: "")
        #expect(text.components(separatedBy: "BEGIN:VEVENT").count == 2)
        #expect(text.contains("DTSTART;TZID=Asia/Shanghai:20261205T150000") && text.contains("家风"))
        #expect(!text.contains("RRULE"))
    }

    @Test func `Hostile topics and titles neither break a line nor inject a property`() throws {
        let house = try Self.house()
        try house.assign(
            "2026-12-05", "李春花", topic: "甲,乙;丙\\n丁\u{202E}戊", book: "一,二;三\u{2028}".replacing("\u{2028}", with: " "))
        let text = try Self.feed(house)
        #expect(!text.contains("\u{202E}"))
        #expect(text.split(separator: "\r\n").allSatisfy { $0.contains(":") })
    }
}
