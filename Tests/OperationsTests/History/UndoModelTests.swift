import CivilTime
import Feeds
import Foundation
import Learning
import Scheduling
import SeededRandom
import Storage
import Testing

@testable import Operations

/// Random commands that are taken back one after another, and brought back again; and random ones that are taken back out of
/// their order.
@Suite struct UndoModelTests {
    /// How many sequences are tried; more where the environment asks for them.
    private static let seeds =
        0..<(ProcessInfo.processInfo.environment["SHUXIANG_UNDO_SEEDS"].flatMap(UInt64.init) ?? 2)

    @Test(
        "Taken back to the start, feeds say what they said then; brought back, what they said at the end",
        arguments: seeds)
    func thereAndBack(_ seed: UInt64) throws {
        var walk = try UndoWalk(seed: seed)
        var states = [try walk.state()]
        while states.count < 9 { if try walk.step() { states.append(try walk.state()) } }
        let commands = try walk.lastEntry
        for before in states.dropLast().reversed() {
            let answer = try UndoEntry(at: walk.house.desk())()
            try #require(answer.refusal == nil, "\(answer.refusal?.reasons ?? []) \(walk.log)")
            try walk.expectState(before)
            try walk.expectSound()
        }
        for (back, after) in states.dropFirst().enumerated() {
            let answer = try UndoEntry(at: walk.house.desk())(commands + Int64(states.count - 1 - back))
            try #require(answer.refusal == nil, "\(answer.refusal?.reasons ?? []) \(walk.log)")
            try walk.expectState(after)
        }
        try walk.expectSound()
    }

    @Test("Whatever is taken back in whatever order, the file is sound, and a refusal says why", arguments: seeds)
    func outOfOrder(_ seed: UInt64) throws {
        var walk = try UndoWalk(seed: seed &+ 1_000)
        for _ in 0..<14 {
            _ = try walk.step()
            let before = try walk.state()
            do {
                let answer = try UndoEntry(at: walk.house.desk())(walk.anyEntry())
                walk.log.append("undo \(answer.entry.number) \(answer.refusal.map { "\($0.reasons)" } ?? "done")")
                if let refusal = answer.refusal {
                    try #require(!refusal.reasons.isEmpty || !refusal.findings.isEmpty, "\(walk.log)")
                    try walk.expectState(before)
                }
            } catch is HistoryError {}
            try walk.house.expectClaimsEqualOccurrences("\(walk.log)")
        }
        try walk.expectSound()
    }
}

/// One random walk through what an organiser and a librarian do.
private struct UndoWalk {
    private var random: SeededGenerator
    let house: House
    var log: [String] = []

    init(seed: UInt64) throws {
        random = SeededGenerator(seed: seed)
        house = try House()
        _ = try KeepRooms(at: house.desk()).add(RoomDescription(name: "舞蹈室", capacity: 40), slug: "dance")
        try house.addPeople(["王秀兰", "李春花", "张建国"])
        try house.planLectures()
        try house.book("合唱", "2026-12-01T19:00", troupe: "choir", times: 6)
    }

    /// What subscribers and residents are told: every feed in both forms but for its revisions, and the speakers.
    func state() throws -> [String] {
        let source = try FeedDesk(at: house.desk()).source()
        let feeds = try source.feeds.flatMap { name in
            try FeedForm.allCases.map { form in
                let text = String(decoding: try Feed(name, of: source, form: form).bytes(), as: UTF8.self)
                let lines = text.split(separator: "\r\n").filter { line in
                    !["SEQUENCE", "LAST-MODIFIED", "DTSTAMP"].contains { line.hasPrefix($0) }
                }
                return "\(name) \(form): \(lines.joined(separator: "\n"))"
            }
        }
        return feeds + (try house.speakers())
    }

    /// Fails where residents are told anything else, naming it.
    func expectState(_ told: [String]) throws {
        let now = try state()
        let new = Set(now.flatMap { $0.split(separator: "\n") }).symmetricDifference(
            told.flatMap { $0.split(separator: "\n") })
        try #require(now == told, "\(new.sorted()) \(log)")
    }

    var lastEntry: Int64 {
        get throws { try ReadHistory(at: house.desk())(ReadHistory.Choice()).entries.last?.number ?? 0 }
    }

    mutating func anyEntry() throws -> Int64 { Int64.random(in: 1...(try lastEntry), using: &random) }

    func expectSound() throws {
        let problems = try CheckCommunity(at: house.desk())()
        try #require(problems.isEmpty, "\(problems) \(log)")
    }

    /// Does something at random.
    ///
    /// - Returns: Whether the file has an entry more.
    mutating func step() throws -> Bool {
        let before = try lastEntry
        do {
            try act()
        } catch is OperationError {
        } catch is SchedulingError {
        } catch is LectureError {
        } catch is LearningError {
        }
        return try lastEntry > before
    }

    private mutating func act() throws {
        let desk = try house.desk()
        let day = try LocalDate("2026-11-24").adding(days: Int.random(in: 0...50, using: &random))
        let hour = Int.random(in: 9...20, using: &random)
        let start = "\(day)T\(hour < 10 ? "0" : "")\(hour):00"
        let activities = try desk.read { try $0.activities() }
        let activity = random.pick(activities)
        let name = "#\(activity.id)"
        let occasion = Occasion.start(random.pick(activity.occurrences).original)
        let scope = random.pick(SeriesScope.allCases)
        let person = random.pick(["王秀兰", "李春花", "张建国"])
        switch Int.random(in: 0..<16, using: &random) {
        case 0, 1:
            let wish = random.pick(Permissions.OnConflict.allCases)
            log.append("book \(start) \(wish)")
            _ = try BookActivity(at: desk, permissions: Permissions(onConflict: wish))(
                House.request(
                    "活动\(activities.count)", start, room: random.pick(["hall", "dance"]), times: random.pick([nil, 4])))
        case 2, 3:
            log.append("cancel \(name) \(occasion) \(scope)")
            _ = try CancelActivity(at: desk)(name, occasion: occasion, scope: scope, reason: "停电")
        case 4, 5, 6:
            var change = ChangeRequest()
            change.time = LocalTime(hour: hour)
            if Bool.random(using: &random) { change.rooms = [random.pick(["hall", "dance"])] }
            if Bool.random(using: &random) { change.title = "换名\(hour)" }
            log.append("change \(name) \(occasion) \(scope) \(change)")
            _ = try ChangeActivity(at: desk)(name, occasion: occasion, scope: scope, change)
        case 7:
            log.append("extend \(name) \(day)")
            _ = try ChangeActivity(at: desk).extend(name, until: day)
        case 8:
            log.append("restore \(name) \(occasion)")
            _ = try ChangeActivity(at: desk).restore(name, occasion: occasion)
        case 9:
            log.append("close \(day)")
            _ = try CloseRoom(at: desk)(
                random.pick(["hall", "dance"]), from: LocalDateTime(day, .midnight), to: LocalDateTime(day, .endOfDay),
                reason: "检修", effect: random.pick([.cancel, .list]))
        case 10:
            log.append("offer \(person)")
            _ = try KeepLectureOffers(at: desk).offer(person, topic: "题目\(hour)", book: "书\(hour)", on: nil)
        case 11:
            log.append("rota")
            _ = try FillRota(at: desk)()
        case 12:
            log.append("insight \(person)")
            _ = try KeepInsights(at: desk).add("读书\(hour)\(day)", by: person)
        case 13:
            let pending = try KeepInsights(at: desk).list(pendingOnly: true)
            log.append("approve \(pending.map(\.number))")
            guard let insight = pending.first else { return }
            _ = try KeepInsights(at: desk).approve(["#\(insight.number)"])
        case 14:
            log.append("room \(hour)")
            let hours = OpeningHours(weekdays: [.monday, .tuesday], opens: .midnight, closes: .endOfDay)
            _ = try KeepRooms(at: desk).edit("dance") { room in
                room.capacity = 40 + hour
                room.openingHours = [hours].compactMap(\.self)
            }
        case _:
            log.append("holiday \(day)")
            try house.takeInHolidays([day.description])
        }
    }
}
