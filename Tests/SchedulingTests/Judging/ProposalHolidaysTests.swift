import CivilTime
import Testing

@testable import Scheduling

@Suite struct ProposalHolidaysTests {
    private func observed(
        _ wish: Wish, _ policy: DayPolicy, language: Language = .zh, in zone: Zone = .shanghai,
        _ holidays: HolidayCalendar = Holidays.autumn
    ) throws -> Proposal {
        var wish = wish
        wish.dayPolicy = policy
        return try wish.proposal(in: zone).observing(holidays, in: zone, language: language)
    }

    private func days(_ occurrences: [ProposedOccurrence]) -> [String] { occurrences.map { "\($0.original.date)" } }

    // MARK: - Days off

    private static let thursdays = Wish(start: "2026-09-24 19:00", rule: "FREQ=WEEKLY;COUNT=4")

    @Test func `a date on a day off is kept as it is`() throws {
        var wish = Self.thursdays
        wish.dayPolicy = DayPolicy(makeupDay: .weekday)
        #expect(try observed(Self.thursdays, wish.dayPolicy) == wish.proposal())
    }

    @Test(arguments: [(Language.zh, "国庆节放假"), (.en, "public holiday (国庆节)")])
    func `a date on a day off is skipped, with the holiday as its reason`(language: Language, reason: String) throws {
        let proposal = try observed(Self.thursdays, DayPolicy(onHoliday: .skip), language: language)
        #expect(days(proposal.occurrences) == ["2026-09-24", "2026-10-08", "2026-10-15"])
        #expect(days(proposal.setAside.map(\.occurrence)) == ["2026-10-01"])
        #expect(proposal.setAside.map(\.reason) == [reason])
        #expect(proposal.setAside.map(\.fate) == [.skipped])
        #expect(proposal.schedule == (try Self.thursdays.schedule()))
    }

    @Test(arguments: [(Language.zh, "国庆节放假，照常吗？"), (.en, "public holiday (国庆节): does it take place?")])
    func `a date on a day off is asked about`(language: Language, question: String) throws {
        let proposal = try observed(Self.thursdays, DayPolicy(onHoliday: .ask), language: language)
        #expect(proposal.occurrences.map(\.question) == [nil, question, nil, nil])
        #expect(proposal.setAside.isEmpty)
    }

    @Test(arguments: [
        Wish(start: "2026-10-01 19:00"), Wish(start: "2026-10-01 19:00", rule: "FREQ=DAILY;COUNT=7"),
    ])
    func `where every date is skipped it never happens`(wish: Wish) throws {
        #expect(throws: SchedulingError.neverHappens) { try observed(wish, DayPolicy(onHoliday: .skip)) }
        #expect(try observed(wish, DayPolicy(onHoliday: .ask)).occurrences.allSatisfy { $0.question != nil })
    }

    @Test func `a year of which nothing is known changes nothing`() throws {
        let wish = Wish(start: "2027-10-01 19:00", rule: "FREQ=DAILY;COUNT=7")
        let proposal = try observed(wish, DayPolicy(onHoliday: .skip, makeupDay: .weekday))
        #expect(proposal.occurrences.count == 7)
        #expect(proposal.setAside.isEmpty && proposal.occurrences.allSatisfy { $0.question == nil })
    }

    @Test func `a night belongs to the day on which it starts`() throws {
        let policy = DayPolicy(onHoliday: .skip)
        let into = try Wish().from("2026-09-30 23:00", to: "2026-10-01 01:00")
        let outOf = try Wish().from("2026-10-07 23:00", to: "2026-10-08 01:00")
        #expect(try observed(into, policy).setAside.isEmpty)
        #expect(throws: SchedulingError.neverHappens) { try observed(outOf, policy) }
    }

    @Test(arguments: ["Europe/Berlin", "Asia/Kolkata", "Australia/Lord_Howe", "America/Santiago", "Pacific/Apia"])
    func `days are those of every zone's calendar`(zone: String) throws {
        let wish = Wish(
            start: "2026-09-30 23:59", seconds: 60, also: ["2026-10-01 00:00", "2026-10-07 23:00", "2026-10-08 00:00"])
        let proposal = try observed(wish, DayPolicy(onHoliday: .skip), in: .named(zone))
        #expect(days(proposal.occurrences) == ["2026-09-30", "2026-10-08"])
    }

    // MARK: - Make-up working days

    private static let weekends = Wish(start: "2026-09-26 10:00", rule: "FREQ=WEEKLY;BYDAY=SA,SU;UNTIL=20261018")

    @Test func `a make-up day that counts as a weekend changes nothing`() throws {
        let proposal = try observed(Self.weekends, DayPolicy(onHoliday: .ask, makeupDay: .weekend))
        #expect(proposal.setAside.isEmpty)
        #expect(proposal.occurrences.filter { $0.question != nil }.map(\.original.date.day) == [3, 4])
    }

    @Test(arguments: [(Language.zh, "调休上班（国庆节）"), (.en, "working day that makes up for 国庆节")])
    func `a make-up day that counts as a weekday takes dates out of the weekend`(
        language: Language, reason: String
    ) throws {
        let proposal = try observed(Self.weekends, DayPolicy(makeupDay: .weekday), language: language)
        #expect(days(proposal.setAside.map(\.occurrence)) == ["2026-09-27", "2026-10-10"])
        #expect(Set(proposal.setAside.map(\.reason)) == [reason])
        #expect(
            days(proposal.occurrences) == [
                "2026-09-26", "2026-10-03", "2026-10-04", "2026-10-11", "2026-10-17", "2026-10-18",
            ])
    }

    @Test(arguments: [
        (Language.zh, "调休上班（国庆节），照常吗？"), (.en, "working day that makes up for 国庆节: does it take place?"),
    ])
    func `a make-up day is asked about`(language: Language, question: String) throws {
        let proposal = try observed(Self.weekends, DayPolicy(makeupDay: .ask), language: language)
        let asked = proposal.occurrences.filter { $0.question != nil }
        #expect(days(asked) == ["2026-09-27", "2026-10-10"])
        #expect(Set(asked.map(\.question)) == [question])
    }

    @Test(arguments: [
        "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20261016", "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20261016",
        "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA;UNTIL=20261016", "FREQ=DAILY;UNTIL=20261016",
    ])
    func `a series of every working day takes place on make-up days`(rule: String) throws {
        let wish = Wish(start: "2026-09-21 17:00", rule: rule)
        let proposal = try observed(wish, DayPolicy(onHoliday: .skip, makeupDay: .weekday))
        let gained = proposal.occurrences.filter { ["2026-09-27", "2026-10-10"].contains("\($0.original.date)") }
        #expect(days(gained) == ["2026-09-27", "2026-10-10"])
        #expect(
            gained.allSatisfy { $0.original.time.hour == 17 && $0.span.seconds == 5_400 && $0.rooms == [Centre.hall] })
        #expect(proposal.setAside.allSatisfy { $0.occurrence.original.date.month == 10 })
        #expect(proposal.occurrences.map(\.span.start) == proposal.occurrences.map(\.span.start).sorted())
        // The schedule has every date that is stored, so that the series can be changed as a whole.
        let all = proposal.occurrences.map(\.original) + proposal.setAside.map(\.occurrence.original)
        #expect(Array(proposal.schedule.recurrence.starts(in: .shanghai)) == all.sorted())
    }

    @Test(
        "Only make-up days between the first and the last date are gained, unless they are taken out or there already",
        arguments: [
            ("from the day after the first", Wish(start: "2026-09-28 17:00"), "20261016", ["2026-10-10"]),
            ("until the day before the second", Wish(start: "2026-09-21 17:00"), "20261009", ["2026-09-27"]),
            (
                "the second taken out", Wish(start: "2026-09-21 17:00", except: ["2026-10-10 17:00"]), "20261016",
                ["2026-09-27"]
            ),
            (
                "the first there already", Wish(start: "2026-09-21 17:00", also: ["2026-09-27 09:00"]), "20261016",
                ["2026-10-10"]
            ),
        ])
    func limits(_ name: String, _ wish: Wish, _ until: String, _ expected: [String]) throws {
        var wish = wish
        wish.rule = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=\(until)"
        let plain = try wish.proposal().occurrences.map(\.original)
        let proposal = try observed(wish, DayPolicy(makeupDay: .weekday))
        #expect(days(proposal.occurrences.filter { !plain.contains($0.original) }) == expected)
    }

    @Test(arguments: [
        "FREQ=WEEKLY;BYDAY=MO,WE,FR;UNTIL=20261016", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU,WE,TH,FR;UNTIL=20261016",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20261016",
        "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYMONTH=9,10;UNTIL=20261016",
    ])
    func `any other series gains nothing`(rule: String) throws {
        let wish = Wish(start: "2026-09-21 17:00", rule: rule)
        let proposal = try observed(wish, DayPolicy(makeupDay: .weekday))
        #expect(proposal.occurrences == (try wish.proposal().occurrences))
    }

    // MARK: - What stands

    @Test func `what stands already stays, and what is set aside stays so`() throws {
        let zone = Zone.shanghai
        var wish = Self.thursdays
        wish.dayPolicy = DayPolicy(onHoliday: .skip)
        let all = try wish.proposal().occurrences
        let proposal = try Proposal(
            try wish.proposal().details, schedule: wish.schedule(),
            occurrences: all.dropFirst().map {
                ProposedOccurrence(original: $0.original, span: $0.span, rooms: $0.rooms, stands: true)
            },
            setAside: [SetAside(all[0], fate: .waiting, reason: "排队")])
        #expect(try proposal.observing(Holidays.autumn, in: zone, language: .zh) == proposal)
    }
}
