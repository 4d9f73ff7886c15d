import CivilTime
import Feeds
import Scheduling
import Testing

/// What one community publishes, another can take in.
struct RepublishedFeedTests {
    @Test(arguments: FeedForm.allCases, ["Asia/Shanghai", "Europe/Berlin", "UTC"])
    func `A feed taken in again has the same occurrences`(form: FeedForm, zone: String) throws {
        var sample = try Sample(zone: zone)
        try sample.add(
            "合唱排练", start: "2026-12-01T19:00", rule: "FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270630",
            edits: [
                "2026-12-08T19:00": .cancelled(announced: true), "2026-12-10T19:00": .moved(to: "2026-12-11T09:00"),
                "2026-12-15T19:00": .cancelled(announced: false),
            ])
        try sample.add("联欢会", start: "2026-12-31T22:00", minutes: 180, rooms: [Sample.reading])
        try sample.add("月会", start: "2026-12-05T09:00", rule: "FREQ=MONTHLY;BYMONTHDAY=5,20;COUNT=6")
        let home = try Zone("Asia/Shanghai")
        let intake = try CalendarIntake(try Feed(.community, of: sample.source, form: form).bytes())
            .events(in: home, through: .max)
        #expect(intake.refusals.isEmpty)
        let taken = intake.events.filter { !$0.isCancelled }.flatMap { event in
            event.schedule.recurrence.starts(in: home).compactMap { event.schedule.span(startingAt: $0, in: home) }
        }
        let stored = sample.activities.flatMap(\.occurrences).filter { $0.status.holdsItsTime }.map(\.span)
        #expect(taken.sorted { $0.start < $1.start } == stored.sorted { $0.start < $1.start })
        #expect(Set(intake.events.map(\.title)).isSuperset(of: ["合唱排练", "联欢会", "月会"]))
    }
}
