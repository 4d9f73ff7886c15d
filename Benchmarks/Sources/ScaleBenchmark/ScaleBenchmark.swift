import CivilTime
import Foundation
import Operations
import Scheduling

/// Makes a community with many years of bookings by booking them, or books single slots one after the other and prints how many a
/// second. Everything goes the way of the program: every rule is asked, every booking is a durable transaction of its own.
@main enum ScaleBenchmark {
    static func main() throws {
        let words = Array(CommandLine.arguments.dropFirst())
        switch (words.first, words.count) {
        case ("build", 5):
            try build(in: words[1], rooms: number(words[2]), series: number(words[3]), weeks: number(words[4]))
        case ("rate", 3): try rate(in: words[1], bookings: number(words[2]))
        case (_, _):
            print("usage: ScaleBenchmark build HOME ROOMS SERIES WEEKS | rate HOME BOOKINGS")
            exit(64)
        }
    }

    /// Each room has so many weekly series, all of them by day; evenings stay free.
    private static func build(in home: String, rooms: Int, series: Int, weeks: Int) throws {
        let folder = DataFolder(path: home)
        _ = try FoundCommunity(in: folder)(
            name: "测试社区", slug: "bench", zone: Zone("Asia/Shanghai"), language: .zh)
        let desk = try desk(in: folder, at: "2022-01-01T09:00")
        let keeper = KeepRooms(at: desk)
        for room in 0..<rooms {
            _ = try keeper.add(RoomDescription(name: "场地 \(room)", capacity: 60), slug: "room-\(room)")
        }
        let booking = BookActivity(at: desk)
        for room in 0..<rooms {
            for number in 0..<series {
                let start = LocalDateTime(
                    try LocalDate("2022-01-03").adding(days: number % 7), try LocalTime(number < 7 ? "09:00" : "14:00"))
                let rule = try RecurrenceRule("FREQ=WEEKLY;COUNT=\(weeks)")
                try book("系列 \(room)-\(number)", in: room, Recurrence(start: start, rule: rule), booking)
            }
        }
    }

    /// Books one hour after another, each in the next room, and prints the seconds it took.
    private static func rate(in home: String, bookings: Int) throws {
        let booking = BookActivity(at: try desk(in: DataFolder(path: home), at: "2026-11-22T09:00"))
        let began = ContinuousClock.now
        for number in 0..<bookings {
            let day = try LocalDate("2026-12-15").adding(days: number / 400)
            let start = LocalDateTime(day, try LocalTime(number % 400 < 200 ? "18:00" : "19:30"))
            try book("晚间 \(number)", in: number % 200, Recurrence(start: start), booking)
        }
        print(began.duration(to: .now) / .seconds(1))
    }

    private static func desk(in folder: DataFolder, at now: String) throws -> Desk {
        try Desk(folder.open(nil), errand: Desk.Errand(actor: "bench", command: "bench")) { zone in
            zone.instant(try LocalDateTime(now))
        }
    }

    private static func book(_ title: String, in room: Int, _ recurrence: Recurrence, _ booking: BookActivity) throws {
        guard let schedule = Schedule(recurrence, seconds: 3_600) else { throw Refused(title: title) }
        let answer = try booking(
            BookingRequest(title: title, kind: .rehearsal, rooms: ["room-\(room)"], troupes: [], schedule: schedule))
        guard answer.activity != nil else { throw Refused(title: title) }
    }

    private static func number(_ word: String) throws -> Int {
        guard let number = Int(word), number >= 0 else { throw Refused(title: word) }
        return number
    }

    private struct Refused: Error {
        let title: String
    }
}
