import CivilTime
import Testing

@testable import Learning

@Suite struct LectureTermTests {
    /// The starts of a term from Monday 23 November 2026, as text.
    static func starts(
        at time: String, through last: String, except: [String] = []
    ) throws -> (lectures: [String], exchanges: [String]) {
        let term = try LectureTerm(
            on: .saturday, at: try LocalTime(time), from: try LocalDate("2026-11-23"), through: try LocalDate(last),
            except: try except.map { try LocalDate($0) })
        let zone = try Zone("Asia/Shanghai")
        return (
            term.lectures.starts(in: zone).map(\.minuteText), term.exchanges.starts(in: zone).map(\.minuteText)
        )
    }

    @Test func `There is one lecture a week on its weekday, and half an hour later the exchange`() throws {
        let (lectures, exchanges) = try Self.starts(at: "15:00", through: "2026-12-12")
        #expect(lectures == ["2026-11-28 15:00", "2026-12-05 15:00", "2026-12-12 15:00"])
        #expect(exchanges == ["2026-11-28 15:30", "2026-12-05 15:30", "2026-12-12 15:30"])
    }

    @Test func `A term that begins on the weekday has its first lecture that very day`() throws {
        let monday = try LocalDate("2026-11-23")
        let term = try LectureTerm(on: .monday, at: LocalTime("09:00"), from: monday, through: monday)
        #expect(term.lectures.start.date == monday)
        #expect(try Array(term.lectures.starts(in: Zone("Asia/Shanghai"))).count == 1)
    }

    @Test func `A day left out has neither lecture nor exchange`() throws {
        let (lectures, exchanges) = try Self.starts(at: "15:00", through: "2026-12-12", except: ["2026-12-05"])
        #expect(lectures == ["2026-11-28 15:00", "2026-12-12 15:00"])
        #expect(exchanges == ["2026-11-28 15:30", "2026-12-12 15:30"])
    }

    @Test(
        "A lecture late in the evening is followed at once, though that be the next day",
        arguments: [("23:30", "00:00"), ("23:45", "00:15")])
    func pastMidnight(lecture: String, exchange: String) throws {
        let (lectures, exchanges) = try Self.starts(at: lecture, through: "2026-12-12", except: ["2026-12-05"])
        #expect(lectures == ["2026-11-28 \(lecture)", "2026-12-12 \(lecture)"])
        #expect(exchanges == ["2026-11-29 \(exchange)", "2026-12-13 \(exchange)"])
    }

    @Test func `A term that ends before its weekday comes has no lecture`() throws {
        let (lectures, exchanges) = try Self.starts(at: "15:00", through: "2026-11-27")
        #expect(lectures.isEmpty && exchanges.isEmpty)
    }
}
