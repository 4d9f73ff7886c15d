import CivilTime
import Feeds
import ICalendar
import Scheduling
import Testing

/// The feed of a room's taken times.
struct BusyFeedTests {
    /// The spans that a feed calls busy, as `20261201T110000Z/20261201T123000Z`.
    private func busy(_ slug: String, in sample: Sample) throws -> [String] {
        try freeBusy(slug, in: sample).all("FREEBUSY").map(\.value)
    }

    private func freeBusy(_ slug: String, in sample: Sample) throws -> CalendarComponent {
        let reader = try FeedReader(.busy(slug: slug), of: sample)
        #expect(reader.diagnostics.isEmpty)
        #expect(reader.calendar.components.map(\.name) == ["VFREEBUSY"])
        return try #require(reader.calendar.components.first)
    }

    private func claim(_ room: Room.ID, _ start: String, _ end: String, in sample: inout Sample) throws {
        let zone = sample.community.zone
        let span = TimeSpan(from: zone.instant(try LocalDateTime(start)), to: zone.instant(try LocalDateTime(end)))
        sample.diary.claimed[room, default: []].append(try #require(span))
    }

    private func busySample() throws -> Sample {
        var sample = try Sample()
        try claim(Sample.east, "2026-12-01T19:00", "2026-12-01T20:30", in: &sample)
        try claim(Sample.west, "2026-12-01T20:00", "2026-12-01T21:00", in: &sample)
        try claim(Sample.reading, "2026-12-05T15:00", "2026-12-05T15:30", in: &sample)
        return sample
    }

    @Test func `The feed, byte for byte`() throws {
        try expectGolden(try Feed(.busy(slug: "hall"), of: busySample().source).bytes(), "busy.ics")
    }

    @Test func `A room is taken when any part of it is`() throws {
        let sample = try busySample()
        #expect(try busy("hall", in: sample) == ["20261201T110000Z/20261201T130000Z"])
        #expect(try busy("hall-east", in: sample) == ["20261201T110000Z/20261201T123000Z"])
        #expect(try busy("hall-west", in: sample) == ["20261201T120000Z/20261201T130000Z"])
        #expect(try busy("reading-room", in: sample) == ["20261205T070000Z/20261205T073000Z"])
    }

    @Test func `What reaches over the first or the last day is cut there`() throws {
        var sample = try Sample()
        try claim(Sample.reading, "2026-11-15T22:00", "2026-11-16T01:00", in: &sample)
        try claim(Sample.reading, "2027-05-23T22:00", "2027-05-24T02:00", in: &sample)
        try claim(Sample.reading, "2027-05-24T03:00", "2027-05-24T04:00", in: &sample)
        let freeBusy = try freeBusy("reading-room", in: sample)
        #expect(freeBusy.first("DTSTART")?.value == "20261115T160000Z")
        #expect(freeBusy.first("DTEND")?.value == "20270523T160000Z")
        #expect(
            freeBusy.all("FREEBUSY").map(\.value) == [
                "20261115T160000Z/20261115T170000Z", "20270523T140000Z/20270523T160000Z",
            ])
    }

    @Test func `Nothing is told but times, not of public bookings either`() throws {
        var sample = try busySample()
        try sample.add("合唱排练", start: "2026-12-01T19:00", rooms: [Sample.east], troupes: [Sample.choir])
        try sample.add("内部会议", start: "2026-12-01T20:00", rooms: [Sample.west], visibility: .private)
        let names = try freeBusy("hall", in: sample).properties.map(\.name)
        #expect(Set(names) == ["UID", "DTSTAMP", "DTSTART", "DTEND", "FREEBUSY"])
        let text = try Feed(.busy(slug: "hall"), of: sample.source).text()
        #expect(!text.contains("合唱") && !text.contains("会议"))
    }

    @Test func `The stamp is the last change of what is public there, or the first day of the week`() throws {
        var sample = try busySample()
        #expect(try freeBusy("hall", in: sample).first("DTSTAMP")?.value == "20261115T160000Z")
        try sample.add("内部会议", start: "2026-12-01T20:00", visibility: .private, revised: "2026-11-19T08:00")
        #expect(try freeBusy("hall", in: sample).first("DTSTAMP")?.value == "20261115T160000Z")
        try sample.add("合唱排练", start: "2026-12-01T19:00", rooms: [Sample.east], revised: "2026-11-18T08:00")
        #expect(try freeBusy("hall", in: sample).first("DTSTAMP")?.value == "20261118T080000Z")
        #expect(try freeBusy("hall-west", in: sample).first("DTSTAMP")?.value == "20261115T160000Z")
    }

    @Test func `The bytes change with the week only`() throws {
        var sample = try busySample()
        let texts = try ["2026-11-16", "2026-11-22", "2026-11-23"].map { day in
            sample.today = try LocalDate(day)
            return try Feed(.busy(slug: "hall"), of: sample.source).text()
        }
        #expect(texts[0] == texts[1] && texts[1] != texts[2])
    }
}
