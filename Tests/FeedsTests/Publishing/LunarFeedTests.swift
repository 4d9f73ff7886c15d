import CivilTime
import Feeds
import ICalendar
import Testing

/// Series by the Chinese calendar as subscribers get them: date by date, since programs reckon that calendar differently.
struct LunarFeedTests {
    private func sample() throws -> Sample {
        var sample = try Sample()
        try sample.add(
            "初一十五诵读", start: "2026-12-09T19:00", rule: "RSCALE=CHINESE;FREQ=MONTHLY;BYMONTHDAY=1,15;COUNT=6",
            edits: [
                "2026-12-23T19:00": .cancelled(announced: false), "2027-01-08T19:00": .moved(to: "2027-01-09T10:00"),
            ])
        return sample
    }

    @Test(arguments: [FeedForm.series, .single])
    func `each date is an event of its own, with a UID of its own`(form: FeedForm) throws {
        let reader = try FeedReader(.community, of: sample(), form: form)
        #expect(
            reader.events.map { $0.first("DTSTART")?.value } == [
                "20261209T190000", "20270109T100000", "20270122T190000", "20270206T190000", "20270220T190000",
            ])
        #expect(Set(reader.events.compactMap { $0.first("UID")?.value }).count == 5)
        #expect(reader.events.allSatisfy { $0.first("RECURRENCE-ID") == nil })
    }

    @Test(arguments: [FeedForm.series, .single])
    func `no rule is written, least of all a lunar one`(form: FeedForm) throws {
        let text = try Feed(.community, of: sample().source, form: form).text()
        #expect(!text.contains("RRULE") && !text.contains("RSCALE") && !text.contains("EXDATE"))
    }

    @Test func `a date keeps its UID when another is called off or added`() throws {
        var sample = try sample()
        let before = try FeedReader(.community, of: sample).events.compactMap { $0.first("UID")?.value }
        sample.activities = []
        try sample.add(
            "初一十五诵读", start: "2026-12-09T19:00", rule: "RSCALE=CHINESE;FREQ=MONTHLY;BYMONTHDAY=1,15;COUNT=7")
        let after = try FeedReader(.community, of: sample).events.compactMap { $0.first("UID")?.value }
        #expect(after.count == 7 && Set(after).isSuperset(of: before))
    }
}
