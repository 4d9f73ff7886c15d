import CivilTime
import Scheduling
import SeededRandom
import Testing

@testable import Operations

@Suite struct FreeSlotsTests {
    /// The minutes of a day of December 2026 in which the reading room is free, computed minute by minute.
    private static func naive(
        _ held: [(start: Int, minutes: Int)], closed: Range<Int>?, atLeast: Int
    ) -> [Range<Int>] {
        let free = (540..<1_080).filter { minute in
            !held.contains { ($0.start..<$0.start + $0.minutes).contains(minute) } && closed?.contains(minute) != true
        }
        var runs: [Range<Int>] = []
        for minute in free {
            if let last = runs.last, last.upperBound == minute {
                runs[runs.count - 1] = last.lowerBound..<minute + 1
            } else {
                runs.append(minute..<minute + 1)
            }
        }
        return runs.filter { $0.count >= atLeast }
    }

    @Test("The open slots are the minutes that nothing takes", arguments: 1...12)
    func agreesWithMinutes(seed: Int) throws {
        var dice = SeededGenerator(seed: seed)
        let house = try House()
        let day = try LocalDate("2026-12-01").adding(days: seed)
        var held: [(start: Int, minutes: Int)] = []
        for number in 0..<4 {
            let start = Int.random(in: 108...200, using: &dice) * 5
            let minutes = Int.random(in: 1...20, using: &dice) * 5
            let time = LocalTime(hour: start / 60, minute: start % 60)
            let wish = try House.request(
                "\(number)", "\(day)T\(try #require(time))", minutes: minutes, room: "reading-room")
            if try BookActivity(at: house.desk())(wish).activity != nil { held.append((start, minutes)) }
        }
        #expect(!held.isEmpty)
        var closed: Range<Int>?
        if seed.isMultiple(of: 2) {
            closed = 700..<760
            _ = try CloseRoom(at: house.desk())(
                "图书室", from: LocalDateTime("\(day)T11:40"), to: LocalDateTime("\(day)T12:40"), reason: "检修",
                effect: .list)
        }
        let atLeast = Int.random(in: 1...90, using: &dice)
        let (slots, zone) = try FreeSlots(at: house.desk())(
            from: day, through: day, wish: FreeSlots.Wish(room: "图书室", seconds: atLeast * 60))
        let minutes = slots.map { slot in
            let (start, end) = (zone.local(slot.span.start).time, zone.local(slot.span.end).time)
            return start.secondOfDay / 60..<end.secondOfDay / 60
        }
        #expect(minutes == Self.naive(held, closed: closed, atLeast: atLeast))
    }

    @Test func `Nothing in the past is free, and the present day begins now`() throws {
        let house = try House()
        let desk = try house.desk(at: "2026-11-22T12:30")
        let today = try LocalDate("2026-11-22")
        let (slots, zone) = try FreeSlots(at: desk)(
            from: today.adding(days: -3), through: today, wish: FreeSlots.Wish(room: "图书室"))
        #expect(slots.map { zone.words(for: $0.span).en } == ["Sun 2026-11-22 12:30–18:00"])
    }

    @Test func `Rooms that are too small or lack something are left out`() throws {
        let house = try House()
        let day = try LocalDate("2026-12-01")
        func rooms(_ wish: FreeSlots.Wish) throws -> Set<String> {
            Set(try FreeSlots(at: house.desk())(from: day, through: day, wish: wish).slots.map(\.room.slug))
        }
        #expect(try rooms(FreeSlots.Wish()) == ["hall", "reading-room"])
        #expect(try rooms(FreeSlots.Wish(people: 31)) == ["hall"])
        #expect(try rooms(FreeSlots.Wish(people: 61)).isEmpty)
        #expect(try rooms(FreeSlots.Wish(features: ["钢琴"])) == ["hall"])
        #expect(try rooms(FreeSlots.Wish(seconds: 10 * 3_600)) == ["hall"])
    }
}
