import CivilTime
import Operations
import Scheduling
import Testing

@testable import Commands

@Suite struct ArgumentTests {
    @Test(
        "A day is a date or a word for one near today",
        arguments: [
            ("2026-12-01", "2026-12-01"), ("今天", "2026-11-30"), ("明天", "2026-12-01"), ("后天", "2026-12-02"),
            ("昨天", "2026-11-29"),
            ("today", "2026-11-30"), ("Tomorrow", "2026-12-01"), ("yesterday", "2026-11-29"),
            (" ２０２６-１２-０１ ", "2026-12-01"),
        ])
    func dates(text: String, expected: String) throws {
        #expect(try DateArgument(text, today: LocalDate("2026-11-30")).date == LocalDate(expected))
    }

    @Test(
        "What is no day is refused with the text as typed", arguments: ["", "2026-02-30", "12-01", "下周", "2026/12/01"])
    func badDates(text: String) throws {
        let today = try LocalDate("2026-11-30")
        #expect(throws: CivilTimeError.notADate(text)) { try DateArgument(text, today: today) }
    }

    @Test(
        "A time is read",
        arguments: [("19:00", 1_140), ("9:05", 545), ("24:00", 1_440), ("00:00", 0), ("１９：３０", 1_170)])
    func times(text: String, minutes: Int) throws {
        #expect(try TimeArgument(text).time.secondOfDay == minutes * 60)
    }

    @Test("What is no time is refused", arguments: ["", "7pm", "24:01", "19", "19:60"])
    func badTimes(text: String) {
        #expect(throws: CivilTimeError.notATime(text)) { try TimeArgument(text) }
    }

    @Test(
        "A length of time is read",
        arguments: [
            ("90m", 90), ("90min", 90), ("1h", 60), ("2H", 120), ("1h30m", 90), ("1h 30m", 90), ("90分钟", 90),
            ("30分", 30), ("1小时", 60),
            ("2个小时", 120), ("1小时30分钟", 90), ("半小时", 30), ("1个半小时", 90), ("2小时半", 150), ("一个半小时", 90), ("两小时", 120),
            ("９０分钟", 90),
        ])
    func lengths(text: String, minutes: Int) throws {
        #expect(try DurationArgument(text).minutes == minutes)
        #expect(try DurationArgument(text).seconds == minutes * 60)
    }

    @Test(
        "What is no length of time is refused",
        arguments: ["", "90", "0m", "m", "h", "-30m", "1h60m", "1h30", "1.5h", "99999m", "30m1h", "1小时半钟", "١h"])
    func badLengths(text: String) {
        #expect(throws: ArgumentError.notALength(text)) { try DurationArgument(text) }
    }

    @Test(
        "Minutes before or after are read",
        arguments: [("10", 10), ("10m", 10), ("0", 0), ("1h", 60), ("１５", 15), ("15分钟", 15), ("24h", 1_440)])
    func minutes(text: String, minutes: Int) throws {
        #expect(try MinutesArgument(text).minutes == minutes)
        #expect(try MinutesArgument(text).seconds == minutes * 60)
    }

    @Test(
        "What is no number of minutes, or over a day, is refused", arguments: ["", "-5", "ten", "1.5", "1441", "25h"])
    func badMinutes(text: String) {
        #expect(throws: ArgumentError.notMinutes(text)) { try MinutesArgument(text) }
    }

    @Test(
        "Equipment and how many pieces is read",
        arguments: [
            ("大鼓:4", "大鼓", 4), ("大鼓", "大鼓", 1), ("大鼓：１２", "大鼓", 12), (" drums : 4 ", "drums", 4),
        ])
    func pieces(text: String, name: String, quantity: Int) throws {
        #expect(try PiecesArgument(text).pieces == BookingNeeds.Pieces(name, quantity: quantity))
    }

    @Test(
        "What is no equipment with its pieces is refused",
        arguments: ["", ":4", "大鼓:", "大鼓:0", "大鼓:x", "大鼓:-1", "大鼓:4:5", "大鼓:10000"])
    func badPieces(text: String) {
        #expect(throws: ArgumentError.notPieces(text)) { try PiecesArgument(text) }
    }

    @Test(
        "Days of the week are read",
        arguments: [
            ("tue", "TU"), ("tue,thu", "TU TH"), ("thu, tue", "TU TH"), ("Tuesday", "TU"),
            ("mon-fri", "MO TU WE TH FR"), ("sat-mon", "MO SA SU"),
            ("mon-wed,sat", "MO TU WE SA"), ("daily", "MO TU WE TH FR SA SU"), ("周二", "TU"), ("周二,周四", "TU TH"),
            ("周二，周四", "TU TH"),
            ("周二、周四", "TU TH"), ("周二四", "TU TH"), ("周一至周五", "MO TU WE TH FR"), ("周一至五", "MO TU WE TH FR"),
            ("星期一到星期三", "MO TU WE"),
            ("周日", "SU"), ("礼拜天", "SU"), ("每天", "MO TU WE TH FR SA SU"), ("tue,tue", "TU"), ("fri-fri", "FR"),
        ])
    func weekdays(text: String, codes: String) throws {
        #expect(try WeekdaysArgument(text).weekdays.map(\.code).joined(separator: " ") == codes)
    }

    @Test(
        "What names no days is refused",
        arguments: ["", "someday", "周", "周八", "tue,", "mon-", "mon-tue-wed", "周二四至五", "二"])
    func badWeekdays(text: String) {
        #expect(throws: ArgumentError.notWeekdays(text)) { try WeekdaysArgument(text) }
    }

    @Test(
        "Opening hours are read",
        arguments: [
            ("mon-fri 08:30-21:00", "MO TU WE TH FR", "08:30", "21:00"),
            ("周一至周五 08:30-21:00", "MO TU WE TH FR", "08:30", "21:00"),
            ("daily 08:00-24:00", "MO TU WE TH FR SA SU", "08:00", "24:00"),
            ("每天08:00至24:00", "MO TU WE TH FR SA SU", "08:00", "24:00"),
            ("周六，周日 9：00－17：30", "SA SU", "09:00", "17:30"), ("sat 09:00 - 12:00", "SA", "09:00", "12:00"),
        ])
    func openingHours(text: String, codes: String, opens: String, closes: String) throws {
        let hours = try OpeningHoursArgument(text)
        #expect(hours.days == .weekdays(Set(codes.split(separator: " ").compactMap { Weekday(code: $0) })))
        #expect(hours.opens.description == opens)
        #expect(hours.closes.description == closes)
    }

    @Test("Hours for public holidays are read", arguments: ["holiday", "holidays ", "Holiday ", "假日", "节假日 "])
    func holidayHours(days: String) throws {
        let hours = try OpeningHoursArgument("\(days)09:00-12:00")
        #expect(hours.days == .holidays)
        #expect(hours.opens.description == "09:00" && hours.closes.description == "12:00")
    }

    @Test(
        "What is no opening hours is refused",
        arguments: [
            "", "mon-fri", "08:30-21:00", "mon 08:30", "mon 08:30-21:00-22:00", "mon 8-21", "someday 08:00-09:00",
            "mon 08:00-25:00",
        ])
    func badOpeningHours(text: String) {
        #expect(throws: ArgumentError.notOpeningHours(text)) { try OpeningHoursArgument(text) }
    }

    @Test("Hours that do not end after they begin are refused", arguments: ["mon 21:00-08:30", "mon 08:00-08:00"])
    func backwardHours(text: String) {
        #expect(throws: ArgumentError.closesBeforeItOpens(text)) { try OpeningHoursArgument(text) }
    }

    @Test(
        "A rhythm is read",
        arguments: [
            ("day", .day, 1), ("week", .week, 1), ("2 weeks", .week, 2), ("1 week", .week, 1), ("month", .month, 1),
            ("year", .year, 1),
            ("Weekly", .week, 1), ("每天", .day, 1), ("每周", .week, 1), ("每两周", .week, 2), ("每2周", .week, 2),
            ("每隔一周", .week, 2),
            ("每 3 个月", .month, 3), ("每月", .month, 1), ("每年", .year, 1), ("每个月", .month, 1), ("每十天", .day, 10),
        ] as [(String, EveryArgument.Unit, Int)])
    func rhythms(text: String, unit: EveryArgument.Unit, interval: Int) throws {
        let every = try EveryArgument(text)
        #expect(every.unit == unit)
        #expect(every.interval == interval)
    }

    @Test(
        "What is no rhythm is refused",
        arguments: ["", "hour", "0 weeks", "1000 weeks", "two weeks", "2 2 weeks", "每", "每小时", "周", "每零周", "-1 week"])
    func badRhythms(text: String) {
        #expect(throws: ArgumentError.notARhythm(text)) { try EveryArgument(text) }
    }

    @Test(
        "A moment is read, with an offset or in the community's time",
        arguments: [
            ("2026-11-22T09:00:00+08:00", "2026-11-22T01:00:00"), ("2026-11-22T09:00+0800", "2026-11-22T01:00:00"),
            ("2026-11-22T01:00:00Z", "2026-11-22T01:00:00"), ("2026-11-22t01:00:00z", "2026-11-22T01:00:00"),
            ("2026-11-21T20:00:00-05:00", "2026-11-22T01:00:00"), ("2026-11-22T14:45+05:45", "2026-11-22T09:00:00"),
            ("2026-11-22T09:00", "2026-11-22T01:00:00"), ("2026-11-22 09:00", "2026-11-22T01:00:00"),
            ("2026-11-22", "2026-11-21T16:00:00"),
        ])
    func moments(text: String, utc: String) throws {
        #expect(try InstantArgument(text, zone: Zone("Asia/Shanghai")).instant.utc.description == utc)
    }

    @Test(
        "What is no moment is refused",
        arguments: [
            "", "now", "09:00", "2026-11-22T09:00+8", "2026-11-22T09:00+08:60", "2026-11-22T09:00+24:00", "2026-11-22T",
            "2026-11-2209",
        ])
    func badMoments(text: String) throws {
        let zone = try Zone("Asia/Shanghai")
        #expect(throws: CivilTimeError.notADateAndTime(text)) { try InstantArgument(text, zone: zone) }
    }
}
