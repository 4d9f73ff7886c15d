import CivilTime
import Learning
import Scheduling
import Storage
import Testing

@testable import Operations

/// It is Sunday 22 November 2026; the reading room is open from 9:00 to 18:00.
@Suite struct LogReadingTests {
    private func house(zone: String = "Asia/Shanghai") throws -> House {
        let house = try House(zone: zone)
        for name in ["李春花", "王建国"] {
            _ = try KeepPeople(at: house.desk()).addPerson(name: name, birthYear: nil, hasPublicNameConsent: false)
        }
        return house
    }

    private func log(_ house: House, at now: String, as actor: String = "周老师") throws -> LogReading {
        LogReading(at: try house.desk(at: now, as: actor))
    }

    /// What is logged: `李春花 2026-11-22 09:00 40 [flags]`.
    private func lines(_ house: House, at now: String) throws -> [String] {
        try ListReadings(at: house.desk(at: now))(from: LocalDate("2000-01-01"), through: LocalDate("2099-01-01")).map {
            let session = $0.session
            let minutes = session.minutes.map(String.init) ?? "-"
            let flags = session.shownFlags.map(\.rawValue).joined(separator: ",")
            return "\($0.person) \($0.zone.local(session.start).minuteText) \(minutes) [\(flags)]"
        }
    }

    private func refusal(_ body: () throws -> LogReading.Answer) -> ReadingRefusal? {
        do {
            _ = try body()
            return nil
        } catch LearningError.reading(let refusal) {
            return refusal
        } catch {
            return nil
        }
    }

    @Test func `A session at the desk is begun and ended`() throws {
        let house = try house()
        let begun = try log(house, at: "2026-11-22T10:00:20").start("李", ReadingWish(book: "《活着》"))
        #expect(begun.entries.map(\.session.shownFlags) == [[.open]])
        let ended = try log(house, at: "2026-11-22T10:41:10").stop("李")
        #expect(ended.entries.first?.session.minutes == 41 && ended.entries.first?.book?.title == "活着")
        #expect(try lines(house, at: "2026-11-22T11:00") == ["李春花 2026-11-22 10:00 41 []"])
    }

    @Test func `Somebody who reads cannot begin again, and somebody who does not cannot stop`() throws {
        let house = try house()
        _ = try log(house, at: "2026-11-22T10:00").start("李", ReadingWish())
        let now = "2026-11-22T10:10"
        #expect(
            refusal { try log(house, at: now).start("李", ReadingWish()) }
                == .stillReading(since: try LocalDateTime("2026-11-22T10:00")))
        #expect(refusal { try log(house, at: now).stop("王") } == .notReading(person: "王建国"))
    }

    @Test func `Less than a minute is not logged`() throws {
        let house = try house()
        _ = try log(house, at: "2026-11-22T10:00:05").start("李", ReadingWish())
        #expect(try log(house, at: "2026-11-22T10:00:55").stop("李").forgotten == ["李春花"])
        #expect(try lines(house, at: "2026-11-22T11:00").isEmpty)
    }

    @Test func `Everybody stops at closing time`() throws {
        let house = try house()
        _ = try log(house, at: "2026-11-22T16:00").start("李", ReadingWish())
        _ = try log(house, at: "2026-11-22T17:00").start("王", ReadingWish())
        #expect(try log(house, at: "2026-11-22T17:30").stopAll().entries.map(\.session.minutes) == [90, 30])
    }

    @Test func `A session that nobody ended is shown as ended, and the next command says so`() throws {
        let house = try house()
        _ = try log(house, at: "2026-11-22T16:00").start("李", ReadingWish())
        let expected = ["李春花 2026-11-22 16:00 120 [auto-stopped]"]
        #expect(try lines(house, at: "2026-11-23T09:00") == expected)
        let answer = try log(house, at: "2026-11-23T09:05").start("王", ReadingWish())
        #expect(answer.settled.map(\.person) == ["李春花"])
        #expect(try lines(house, at: "2026-11-23T09:05").first == expected.first)
    }

    @Test func `Stopping somebody on the next day says where it ended`() throws {
        let house = try house()
        _ = try log(house, at: "2026-11-22T16:00").start("李", ReadingWish())
        let answer = try log(house, at: "2026-11-23T09:05").stop("李")
        #expect(answer.entries.isEmpty && answer.settled.first?.session.minutes == 120)
    }

    @Test func `Whoever begins outside the opening hours is flagged`() throws {
        let house = try house()
        _ = try log(house, at: "2026-11-22T08:30").start("李", ReadingWish())
        _ = try log(house, at: "2026-11-22T10:00").stop("李")
        _ = try log(house, at: "2026-11-22T19:00").start("王", ReadingWish(place: .home))
        _ = try log(house, at: "2026-11-22T20:00").stop("王")
        #expect(
            try lines(house, at: "2026-11-22T21:00")
                == ["李春花 2026-11-22 08:30 90 [outside-hours]", "王建国 2026-11-22 19:00 60 []"])
    }

    @Test func `A closed reading room has no hours`() throws {
        let house = try house()
        _ = try CloseRoom(at: house.desk())(
            "reading-room", from: LocalDateTime("2026-11-22T09:00"), to: LocalDateTime("2026-11-22T18:00"),
            reason: "盘点",
            effect: .refuse)
        _ = try log(house, at: "2026-11-22T17:00").log(
            "李", minutes: 60, on: nil, from: LocalTime("10:00"), ReadingWish(), reason: nil)
        #expect(try lines(house, at: "2026-11-22T21:00") == ["李春花 2026-11-22 10:00 60 [outside-hours]"])
    }

    @Test func `An entry for an earlier day needs a reason, and names who made it`() throws {
        let house = try house()
        let day = try LocalDate("2026-11-20")
        let now = "2026-11-22T10:00"
        #expect(
            refusal { try log(house, at: now).log("李", minutes: 40, on: day, from: nil, ReadingWish(), reason: nil) }
                == .needsReason(day))
        let answer = try log(house, at: now).log(
            "李", minutes: 40, on: day, from: nil, ReadingWish(), reason: "登记本漏抄")
        let entry = try #require(answer.entries.first)
        #expect(entry.loggedBy == "周老师" && entry.reason == "登记本漏抄")
        #expect(try lines(house, at: now) == ["李春花 2026-11-20 09:00 40 [back-dated,start-assumed]"])
    }

    @Test func `Overlapping, future and over-long sessions are refused, and nothing is left`() throws {
        let house = try house()
        let now = "2026-11-22T17:00"
        let log = try log(house, at: now)
        func attempt(_ minutes: Int, on day: String? = nil, from: String) -> ReadingRefusal? {
            refusal {
                try log.log(
                    "李", minutes: minutes, on: day.map { try LocalDate($0) }, from: LocalTime(from),
                    ReadingWish(book: "新书"),
                    reason: "补")
            }
        }
        #expect(attempt(60, from: "10:00") == nil)
        let zone = try Zone("Asia/Shanghai")
        let first = try #require(
            TimeSpan(
                from: zone.instant(try LocalDateTime("2026-11-22T10:00")),
                to: zone.instant(try LocalDateTime("2026-11-22T11:00"))))
        #expect(attempt(30, from: "10:30") == .overlaps(first, in: zone))
        #expect(
            attempt(60, from: "16:30")
                == .inTheFuture(
                    end: try LocalDateTime("2026-11-22T17:30"), now: try LocalDateTime("2026-11-22T17:00")))
        #expect(attempt(241, on: "2026-11-21", from: "09:00") == .badLength(minutes: 241, most: 240))
        #expect(attempt(0, from: "09:00") == .badLength(minutes: 0, most: 240))
        #expect(attempt(200, from: "12:00") == .dayFull(try LocalDate("2026-11-22"), read: 60, most: 240))
        #expect(throws: OperationError.self) {
            try log.log("赵", minutes: 10, on: nil, from: nil, ReadingWish(), reason: nil)
        }
        #expect(try lines(house, at: now).count == 1)
    }

    @Test func `The house says how much counts a day`() throws {
        let house = try house()
        _ = try KeepPolicy(at: house.desk()).set([(.dailyReadingMinutes, "60")])
        #expect(
            refusal {
                try log(house, at: "2026-11-22T17:00").log(
                    "李", minutes: 61, on: nil, from: nil, ReadingWish(), reason: nil)
            } == .badLength(minutes: 61, most: 60))
    }

    @Test func `A session may run over midnight, and a day may end at 24:00`() throws {
        let house = try house()
        let log = try log(house, at: "2026-11-22T10:00")
        let day = try LocalDate("2026-11-20")
        _ = try log.log("李", minutes: 90, on: day, from: LocalTime("23:00"), ReadingWish(place: .home), reason: "补")
        _ = try log.log("王", minutes: 60, on: day, from: LocalTime("23:00"), ReadingWish(place: .home), reason: "补")
        _ = try log.log(
            "王", minutes: 30, on: day, from: LocalTime("24:00"), ReadingWish(place: .home), reason: "补")
        #expect(
            try lines(house, at: "2026-11-22T10:00") == [
                "李春花 2026-11-20 23:00 90 [back-dated]", "王建国 2026-11-20 23:00 60 [back-dated]",
                "王建国 2026-11-21 00:00 30 [back-dated]",
            ])
    }

    @Test func `Sessions are logged in the hour that a clock skips and the one that it repeats`() throws {
        let house = try house(zone: "Europe/Berlin")
        let log = try log(house, at: "2026-11-22T10:00")
        _ = try log.log(
            "李", minutes: 60, on: LocalDate("2026-03-29"), from: LocalTime("02:30"), ReadingWish(place: .home),
            reason: "补")
        _ = try log.log(
            "李", minutes: 120, on: LocalDate("2026-10-25"), from: LocalTime("01:30"), ReadingWish(place: .home),
            reason: "补")
        #expect(
            try lines(house, at: "2026-11-22T10:00")
                == ["李春花 2026-03-29 03:30 60 [back-dated]", "李春花 2026-10-25 01:30 120 [back-dated]"])
    }

    @Test func `A correction changes what is said and keeps the rest`() throws {
        let house = try house()
        let now = "2026-11-22T17:00"
        _ = try log(house, at: now).log(
            "李", minutes: 60, on: nil, from: LocalTime("10:00"), ReadingWish(book: "活着"), reason: nil)
        var correction = LogReading.Correction()
        correction.minutes = 45
        correction.wish.place = .home
        let entry = try #require(try log(house, at: now).correct("#1", correction, reason: nil).entries.first)
        #expect(entry.session.minutes == 45 && entry.session.place == .home && entry.book?.title == "活着")
    }

    @Test func `A later correction needs a reason, and only one that adds time is back-dated`() throws {
        let house = try house()
        _ = try log(house, at: "2026-11-22T17:00").log(
            "李", minutes: 60, on: nil, from: LocalTime("10:00"), ReadingWish(), reason: nil)
        let later = try log(house, at: "2026-11-23T10:00")
        var correction = LogReading.Correction()
        correction.minutes = 45
        #expect(
            refusal { try later.correct("1", correction, reason: nil) } == .needsReason(try LocalDate("2026-11-22")))
        #expect(try later.correct("1", correction, reason: "看错").entries.first?.session.flags == [])
        correction.minutes = 50
        let longer = try later.correct("1", correction, reason: "又看错")
        #expect(longer.entries.first?.session.flags == [.backDated])
    }

    @Test func `What is taken out no longer counts, and is taken out once`() throws {
        let house = try house()
        let now = "2026-11-22T17:00"
        let log = try log(house, at: now)
        _ = try log.log("李", minutes: 60, on: nil, from: LocalTime("10:00"), ReadingWish(), reason: nil)
        _ = try log.remove("1", reason: "记错人")
        #expect(try lines(house, at: now).isEmpty)
        #expect(refusal { try log.remove("1", reason: "记错人") } == .removed(number: "1"))
        #expect(throws: OperationError.notFound(.readingSession, name: "9", candidates: [])) {
            try log.remove("9", reason: "x")
        }
        _ = try log.log("李", minutes: 60, on: nil, from: LocalTime("10:00"), ReadingWish(), reason: nil)
    }

    @Test func `A rehearsal logs nothing`() throws {
        let house = try house()
        let desk = try house.desk(at: "2026-11-22T10:00", isRehearsal: true)
        _ = try LogReading(at: desk).start("李", ReadingWish(book: "活着"))
        #expect(try lines(house, at: "2026-11-22T10:00").isEmpty)
        #expect(try KeepBooks(at: desk).list().isEmpty)
    }
}
