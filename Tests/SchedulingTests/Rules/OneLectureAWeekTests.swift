import CivilTime
import Testing

@testable import Scheduling

@Suite struct OneLectureAWeekTests {
    private static let lecture = Wish(title: "家风", kind: .lecture, rooms: [Centre.readingRoom], seconds: 1_800)

    private func findings(_ wish: Wish = lecture, in centre: Centre = Centre()) throws -> [Finding] {
        try wish.findings(of: OneLectureAWeek(), in: centre)
    }

    @Test(arguments: [
        ("2026-11-29 23:30", 0), ("2026-11-30 00:00", 1), ("2026-12-01 08:00", 1), ("2026-12-06 23:30", 1),
        ("2026-12-07 00:00", 0),
    ])
    func `a week with a lecture goes from Monday through Sunday`(start: String, count: Int) throws {
        #expect(try findings(in: Centre().lecturing(start)).count == count)
    }

    @Test(arguments: [
        ("Europe/Berlin", "2026-03-24 15:00", "2026-03-29 23:00", "2026-03-30 00:00"),
        ("Asia/Kolkata", "2026-12-01 15:00", "2026-12-06 23:00", "2026-12-07 00:00"),
        ("Australia/Lord_Howe", "2026-09-29 15:00", "2026-10-04 23:00", "2026-10-05 00:00"),
        ("America/Santiago", "2026-09-01 15:00", "2026-09-06 23:00", "2026-09-07 00:00"),
        ("Pacific/Apia", "2011-12-27 15:00", "2012-01-01 23:00", "2012-01-02 00:00"),
    ])
    func `weeks are those of every zone's calendar`(zone: String, wish: String, inside: String, outside: String) throws
    {
        var centre = Centre()
        centre.zone = .named(zone)
        let wish = Wish(kind: .lecture, start: wish, seconds: 1_800)
        #expect(try findings(wish, in: centre.lecturing(inside)).count == 1)
        #expect(try findings(wish, in: centre.lecturing(outside)).isEmpty)
    }

    @Test func `of the wish's own dates in one week all but the first are told`() throws {
        var wish = Self.lecture
        wish.rule = "FREQ=WEEKLY;BYDAY=TU,TH,SU;COUNT=7"
        let days = try findings(wish).map { Zone.shanghai.local($0.occurrence).date.description }
        #expect(days == ["2026-12-03", "2026-12-06", "2026-12-10", "2026-12-13"])
    }

    @Test func `a date that stands counts, also later in the week`() throws {
        let zone = Zone.shanghai
        let spans = try ["2026-12-01", "2026-12-04"].map { try zone.span("\($0) 15:00", "\($0) 15:30") }
        let proposal = try Proposal(
            try Self.lecture.proposal().details, schedule: Self.lecture.schedule(),
            occurrences: zip(spans, [false, true]).map { span, stands in
                ProposedOccurrence(
                    original: zone.local(span.start), span: span, rooms: [Centre.readingRoom], stands: stands)
            })
        let findings = OneLectureAWeek().findings(for: proposal, in: Centre().surroundings)
        #expect(findings.map(\.occurrence) == [spans[0].start])
    }

    @Test(arguments: ActivityKind.allCases.filter { $0 != .lecture })
    func `anything else may come as often as it likes`(kind: ActivityKind) throws {
        #expect(try findings(Wish(kind: kind), in: Centre().lecturing("2026-12-03 15:00")).isEmpty)
    }

    @Test func `the message names the week, its lecture and the other one; it is a warning`() throws {
        let centre = try Centre().lecturing("2026-12-05 15:00", title: "读《活着》")
        let findings = try findings(in: centre)
        #expect(
            findings.map(\.message.zh) == [
                "2026-11-30（周一）起的一周已有讲座“读《活着》”，在 2026-12-05（周六）15:00–15:30；2026-12-01（周二）19:00–19:30 又是一场。"
            ])
        #expect(
            findings.map(\.message.en) == [
                "The week from Mon 2026-11-30 has its lecture, “读《活着》” on Sat 2026-12-05 15:00–15:30; "
                    + "Tue 2026-12-01 19:00–19:30 is another."
            ])
        #expect(findings.map(\.severity) == [.should] && !RuleID.oneLectureAWeek.mayBeOverridden)
        #expect(findings.first?.neighbours == [Finding.Neighbour(activity: Activity.ID(12), title: "读《活着》")])
    }
}
