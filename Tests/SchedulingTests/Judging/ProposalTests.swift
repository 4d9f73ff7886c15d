import CivilTime
import Testing

@testable import Scheduling

@Suite struct ProposalTests {
    @Test func `a proposal holds every occurrence on the community's clock`() throws {
        let wish = Wish(
            rule: "FREQ=WEEKLY;COUNT=3", also: ["2026-12-03 10:00"], except: ["2026-12-08 19:00"])
        let proposal = try wish.proposal()
        #expect(
            proposal.occurrences.map(\.original.minuteText) == [
                "2026-12-01 19:00", "2026-12-03 10:00", "2026-12-15 19:00",
            ])
        #expect(proposal.occurrences.allSatisfy { $0.span.seconds == 5_400 })
        #expect(proposal.reach == (try Zone.shanghai.span("2026-12-01 19:00", "2026-12-15 20:30")))
    }

    @Test func `an evening across a clock change ends at the hour that was booked`() throws {
        let zone = Zone.named("America/New_York")
        let spring = try Wish().from("2026-03-08 01:00", to: "2026-03-08 04:00").proposal(in: zone)
        let autumn = try Wish().from("2026-11-01 00:30", to: "2026-11-01 03:00").proposal(in: zone)
        #expect(spring.occurrences.map(\.span.seconds) == [2 * 3_600])
        #expect(autumn.occurrences.map(\.span.seconds) == [3 * 3_600 + 1_800])
    }

    @Test func `a start in the hour that does not exist is moved behind it`() throws {
        let zone = Zone.named("America/New_York")
        let proposal = try Wish().from("2026-03-08 02:30", to: "2026-03-08 03:15").proposal(in: zone)
        // The clock jumps from 02:00 to 03:00, so 02:30 is 03:30, after the end that was named: the length counts.
        #expect(proposal.occurrences.map(\.span) == [try zone.span("2026-03-08 03:30", "2026-03-08 04:15")])
    }

    @Test func `a series without an end is refused by name`() throws {
        let error = #expect(throws: SchedulingError.self) { try Wish(rule: "FREQ=DAILY").proposal() }
        #expect(error == .endless(limit: 2_000))
        #expect(error?.explanation.zh == "这个系列超过了 2000 场；请用 --until 日期 或 --times 次数 给它一个结尾。")
        #expect(
            error?.explanation.en == "The series has more than 2000 occurrences; end it with --until DATE or --times N."
        )
    }

    @Test func `a series may be as long as the limit and not one longer`() throws {
        #expect(try Wish(rule: "FREQ=DAILY;COUNT=2000").proposal().occurrences.count == 2_000)
        #expect(throws: SchedulingError.endless(limit: 2_000)) { try Wish(rule: "FREQ=DAILY;COUNT=2001").proposal() }
    }

    @Test func `a lunar series that goes on beyond the table is refused, and the year is named`() throws {
        let wish = Wish(start: "2055-01-01 19:00", rule: "RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=15;COUNT=3")
        let error = #expect(throws: SchedulingError.self) { try wish.proposal() }
        #expect(error == .unknownDates(.lunarYearOutsideTable(2057)))
        #expect(error?.explanation.zh.contains("没有农历 2057 年") == true)
    }

    @Test(arguments: [
        Wish(rule: "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"),
        Wish(rule: "FREQ=WEEKLY;UNTIL=20261130"),
        Wish(except: ["2026-12-01 19:00"]),
    ])
    func `a series without an occurrence is refused by name`(wish: Wish) throws {
        let error = #expect(throws: SchedulingError.self) { try wish.proposal() }
        #expect(error == .neverHappens)
        #expect(error?.explanation.zh == "这样的安排一场也没有；请检查日期、星期、除外的日期和节假日。")
        #expect(
            error?.explanation.en
                == "This makes no occurrence at all; check the dates, the weekdays, the exceptions and the holidays.")
    }

    @Test func `a series that overlaps itself is refused with the two times`() throws {
        let error = #expect(throws: SchedulingError.self) {
            try Wish(seconds: 25 * 3_600, rule: "FREQ=DAILY;COUNT=3").proposal()
        }
        #expect(
            error
                == .overlapsItself(
                    first: try LocalDateTime("2026-12-01 19:00"), second: try LocalDateTime("2026-12-02 19:00")))
        #expect(
            error?.explanation.zh == "2026-12-01 19:00 那一场还没结束，2026-12-02 19:00 的下一场就开始了；请缩短每场的时间。")
        #expect(
            error?.explanation.en
                == "The occurrence of 2026-12-01 19:00 is still on when that of 2026-12-02 19:00 starts; shorten it.")
    }

    @Test func `times that touch do not overlap`() throws {
        #expect(try Wish(seconds: 24 * 3_600, rule: "FREQ=DAILY;COUNT=3").proposal().occurrences.count == 3)
        let error = SchedulingError.overlapsItself(
            first: try LocalDateTime("2026-12-01 19:00"), second: try LocalDateTime("2026-12-01 20:29"))
        #expect(throws: error) { try Wish(also: ["2026-12-01 20:29"]).proposal() }
        #expect(try Wish(also: ["2026-12-01 20:30"]).proposal().occurrences.count == 2)
    }
}

extension Wish: CustomTestStringConvertible {
    var testDescription: String { [start, rule ?? "", except.joined()].joined(separator: " ") }
}
