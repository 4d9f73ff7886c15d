import CivilTime
import Foundation
import Learning
import Scheduling
import SeededRandom
import Storage
import Testing

@testable import Operations

@Suite struct ImportReadingsTests {
    private func house(_ people: String...) throws -> House {
        let house = try House()
        for name in people {
            _ = try KeepPeople(at: house.desk()).addPerson(name: name, birthYear: 1958, hasPublicNameConsent: false)
        }
        return house
    }

    private func take(
        _ text: String, in house: House, reason: String? = nil, keepsGoing: Bool = false
    ) throws -> ImportReadings.Answer {
        try ImportReadings(at: house.desk())(
            Array(text.utf8), reason: reason, manner: ImportManner(keepsGoing: keepsGoing))
    }

    /// The log in short: `李春花 2026-11-20 09:00 40 活着 back-dated`.
    private func log(_ house: House) throws -> [String] {
        try ListReadings(at: house.desk())(from: LocalDate("2026-01-01"), through: LocalDate("2026-11-22")).map {
            entry in
            let parts =
                [entry.person, entry.zone.local(entry.session.start).minuteText, "\(entry.session.minutes ?? 0)"]
                + [entry.book?.title].compactMap(\.self) + entry.session.shownFlags.map(\.rawValue)
            return parts.joined(separator: " ")
        }
    }

    @Test func `a notebook typed up is taken in, under Chinese headings in any order`() throws {
        let house = try house("李春花", "王建国")
        let answer = try take(
            """
            日期,姓名,分钟,书名,开始,地点
            2026/11/20,李春花,40,《活着》,9:00,图书室
            2026年11月20日,王建国,30分钟,,,家里
            2026-11-21,李春花,60,活着,,
            """, in: house)
        #expect(answer.added == 3 && answer.minutes == 130 && answer.unchanged == 0 && answer.rejects.rows.isEmpty)
        #expect(
            try log(house) == [
                "李春花 2026-11-20 09:00 40 活着 back-dated", "王建国 2026-11-20 09:00 30 back-dated start-assumed",
                "李春花 2026-11-21 09:00 60 活着 back-dated start-assumed",
            ])
        #expect(try KeepBooks(at: house.desk()).list().map(\.book.title) == ["活着"])
    }

    @Test func `taking it in again changes nothing, also where a session was taken out since`() throws {
        let house = try house("李春花")
        let text = """
            person,date,start,minutes
            李春花,2026-11-20,,40
            李春花,2026-11-20,,40
            李春花,2026-11-20,15:00,40
            """
        #expect(try take(text, in: house).added == 3)
        let entries = try ListReadings(at: house.desk())(
            from: LocalDate("2026-11-20"), through: LocalDate("2026-11-20"))
        _ = try LogReading(at: house.desk()).remove("\(entries[0].number)", reason: "记错了")
        let before = try log(house)
        let again = try take(text, in: house)
        #expect(again.added == 0 && again.unchanged == 3 && again.rejects.rows.isEmpty)
        #expect(try log(house) == before)
    }

    @Test func `every bad row is named by line and column, and nothing is taken`() throws {
        let house = try house("李春花", "王建国", "王建国")
        _ = try LogReading(at: house.desk()).log(
            "李春花", minutes: 60, on: LocalDate("2026-11-20"), from: LocalTime("10:00"), ReadingWish(), reason: "补记")
        let answer = try take(
            """
            姓名,日期,开始,分钟,地点
            李春花,2026-11-19,09:00,40,
            李春,2026-11-19,09:00,40,
            王建国,2026-11-19,09:00,40,
            李春花,2026-02-29,09:00,40,
            李春花,2026-11-23,09:00,40,
            李春花,2026-11-19,25:00,40,
            李春花,2026-11-19,12:00,0,
            李春花,2026-11-19,12:00,300,
            李春花,2026-11-20,10:30,40,
            李春花,2026-11-19,09:30,40,
            李春花,2026-11-18,,,球场
            """, in: house)
        #expect(answer.isGivenUp && answer.rejects.rows.map(\.line) == Array(3...12))
        let problems = answer.rejects.rows.flatMap(\.problems).map(\.explanation.zh)
        let expected = [
            (3, "姓名", "没有登记过“李春”"), (4, "姓名", "有 2 个人叫"), (5, "日期", "不是日期"), (6, "日期", "才结束"), (7, "开始", "不是时间"),
            (8, "分钟", "不是分钟数"), (9, "分钟", "1 到 240"), (10, "开始", "重叠"), (11, "开始", "重叠"), (12, "分钟", "没有填写"),
            (12, "地点", "不是地点"),
        ]
        #expect(problems.count == expected.count)
        for (problem, (line, column, words)) in zip(problems, expected) {
            #expect(problem.hasPrefix("第 \(line) 行“\(column)”列") && problem.contains(words), "\(problem)")
        }
        #expect(try log(house).count == 1)
    }

    @Test func `with keep going the good rows are taken and the bad ones handed back as they were written`() throws {
        let house = try house("李春花")
        let answer = try take(
            "person,date,minutes\r\n李春花,2026-11-20,40\r\n\"某,人\",2026-11-20,40\r\n", in: house, keepsGoing: true)
        #expect(answer.added == 1 && !answer.isGivenUp)
        #expect(
            String(decoding: answer.rejects.file, as: UTF8.self) == "person,date,minutes\r\n\"某,人\",2026-11-20,40\r\n")
        #expect(try log(house).count == 1)
    }

    @Test func `no more than four hours a day are taken, however they are told`() throws {
        let house = try house("李春花")
        let answer = try take(
            """
            person,date,start,minutes
            李春花,2026-11-20,09:00,120
            李春花,2026-11-20,,121
            """, in: house)
        #expect(answer.rejects.rows.map(\.line) == [3])
        #expect(answer.rejects.rows[0].problems[0].explanation.en.contains("column minutes"))
    }

    @Test func `earlier days carry the reason and whoever imports, today does not need one`() throws {
        let house = try house("李春花")
        _ = try ImportReadings(at: house.desk(at: "2026-11-22T12:00", as: "周管理员"))(
            Array("person,date,start,minutes\n李春花,2026-11-20,09:00,40\n李春花,2026-11-22,09:00,40\n".utf8), reason: "登记本")
        let entries = try ListReadings(at: house.desk())(
            from: LocalDate("2026-11-20"), through: LocalDate("2026-11-22"))
        #expect(entries.map(\.reason) == ["登记本", nil] && entries.allSatisfy { $0.loggedBy == "周管理员" })
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `the report adds up to what an independent sum over the table says`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let names = ["李春花", "王建国", "赵秀兰"]
        let house = try house("李春花", "王建国", "赵秀兰")
        var lines = ["person,date,minutes"]
        var minutesByMonth: [String: Int] = [:]
        var readers: [String: Set<String>] = [:]
        for day in 0..<40 {
            let date = try LocalDate("2026-10-01").adding(days: day)
            for name in names where Bool.random(using: &random) {
                let minutes = Int.random(in: 1...200, using: &random)
                lines.append("\(name),\(date),\(minutes)")
                let month = String(date.description.prefix(7))
                minutesByMonth[month, default: 0] += minutes
                readers[month, default: []].insert(name)
            }
        }
        lines.replaceSubrange(1..., with: lines.dropFirst().shuffled(using: &random))
        let answer = try take(lines.joined(separator: "\n"), in: house)
        #expect(answer.added == lines.count - 1 && answer.minutes == minutesByMonth.values.reduce(0, +))
        let report = try ReportReading(at: house.desk())(
            from: LocalDate("2026-10-01"), through: LocalDate("2026-11-22"), by: .month)
        #expect(Dictionary(uniqueKeysWithValues: report.lines.map { ($0.key, $0.minutes) }) == minutesByMonth)
        #expect(report.lines.allSatisfy { $0.readers == readers[$0.key]?.count })
        #expect(report.total.sessions == lines.count - 1)
        #expect(try house.desk().read { try $0.problems() }.isEmpty)
    }

    @Test func `every refusal of a row is told in both languages`() throws {
        let house = try house("李春花")
        let answer = try take("person,date,start,minutes,place\nX,1,2,3.5,y\n李春花,2026-11-20,09:00,999,\n", in: house)
        for problem in answer.rejects.rows.flatMap(\.problems) {
            #expect(problem.explanation.zh.hasSuffix("。") && !problem.explanation.zh.hasSuffix("。。"))
            #expect(problem.explanation.en.hasSuffix(".") && !problem.explanation.en.hasSuffix(".."))
        }
    }
}
