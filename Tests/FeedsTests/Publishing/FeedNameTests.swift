import Feeds
import Scheduling
import Testing

/// Names of feeds as people type them.
struct FeedNameTests {
    @Test(arguments: [
        ("community", FeedName.community, "community.ics"), ("lecture", .lecture, "lecture.ics"),
        ("room/hall", .room(slug: "hall"), "room/hall.ics"),
        ("holidays", .holidays, "holidays.ics"), ("kind/class", .kind(.class), "kind/class.ics"),
        ("hours/hall", .hours(slug: "hall"), "hours/hall.ics"), ("busy/hall", .busy(slug: "hall"), "busy/hall.ics"),
        ("troupe/choir-2", .troupe(slug: "choir-2"), "troupe/choir-2.ics"),
    ])
    func `A name is read, written, and becomes a path`(text: String, name: FeedName, path: String) {
        #expect(FeedName(text) == name)
        #expect(name.description == text)
        #expect(name.path == path)
    }

    @Test(arguments: [
        "", "Community", "room", "room/", "room/hall/east", "room/..", "room/../x", "community/x", "troupe/合唱",
        "troupe/a b",
        "room/a\0", "holidays/", "holidays/x", "kind", "kind/dance", "kind/../x", "hours", "hours/", "hours/a b",
        "busy/..",
        "person/1", "community/",
    ])
    func `Any other text is no name`(text: String) { #expect(FeedName(text) == nil) }
}
