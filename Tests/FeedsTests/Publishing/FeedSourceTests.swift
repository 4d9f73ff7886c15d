import CivilTime
import Feeds
import Scheduling
import Testing

/// Which public feeds there are.
struct FeedSourceTests {
    @Test func `A room no longer in use has no feed, and what took place there still names it`() throws {
        var sample = try Sample()
        try sample.add("合唱排练", start: "2026-12-01T19:00", rooms: [Sample.reading])
        let retired = Room(
            id: Sample.reading, slug: "reading-room", name: "图书室", care: RoomCare(isRetired: true))
        sample.rooms[3] = retired
        #expect(!sample.source.feeds.contains { $0.description.hasSuffix("/reading-room") })
        for name in [FeedName.room(slug: "reading-room"), .hours(slug: "reading-room"), .busy(slug: "reading-room")] {
            #expect(throws: FeedError.noSuchFeed(name)) { try Feed(name, of: sample.source) }
        }
        #expect(try FeedReader(.community, of: sample).occurrences().map(\.location) == ["图书室"])
    }

    @Test func `Each kind with a public activity has a feed of just those`() throws {
        var sample = try Sample()
        try sample.add("合唱排练", .rehearsal, start: "2026-12-01T19:00")
        try sample.add("读书一刻", .lecture, start: "2026-12-05T15:00", minutes: 30)
        try sample.add("理事会", .meeting, start: "2026-12-06T15:00", visibility: .members)
        let kinds = sample.source.feeds.filter { $0.description.hasPrefix("kind/") }
        #expect(kinds == [.kind(.rehearsal), .kind(.lecture)])
        #expect(try FeedReader(.kind(.rehearsal), of: sample).titles == ["合唱排练"])
        #expect(try FeedReader(.kind(.lecture), of: sample).titles == ["读书一刻"])
        #expect(try FeedReader(.kind(.meeting), of: sample).titles == [])
    }

    @Test func `Taken times and insights are for programs, everything else is for people`() throws {
        let names = try Sample().source.feeds
        #expect(names.filter { !$0.isForPeople }.allSatisfy { $0 == .insights || $0.description.hasPrefix("busy/") })
        #expect(names.filter(\.isForPeople).count == names.count - 5)
    }
}
