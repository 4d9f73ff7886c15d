import CivilTime
import Feeds
import Scheduling
import Testing

@testable import Operations

/// A feed for which only its own activities were read is the feed that is made of everything.
@Suite struct NarrowFeedTests {
    /// A hall of two halves, a reading room and a dance room; bookings of each, dates moved from room to room, series that were cut,
    /// what only members know, and a lecture with a speaker.
    private static func house() throws -> House {
        let house = try House()
        let rooms = KeepRooms(at: try house.desk())
        _ = try rooms.add(RoomDescription(name: "东厅"), slug: "east", partOf: "hall")
        _ = try rooms.add(RoomDescription(name: "西厅"), slug: "west", partOf: "hall")
        _ = try rooms.add(RoomDescription(name: "舞蹈室"), slug: "dance")
        try house.addPeople(["王秀兰", "李春花"])
        _ = try KeepPeople(at: house.desk()).addTroupe(
            name: "舞蹈队", slug: "dancers", kind: "dance", loudness: 3, leader: "李春花", colour: nil)
        _ = try KeepPeople(at: house.desk()).addMember("王秀兰", to: "choir", role: nil)
        try house.planLectures()
        try house.book("合唱", "2026-12-01T19:00", troupe: "choir", times: 6)
        try house.book("东厅练声", "2026-12-02T10:00", room: "east", troupe: "choir")
        try house.book("舞蹈", "2026-12-02T19:00", room: "dance", troupe: "dancers", times: 5)
        try house.book("晨读", "2026-12-03T09:00", room: "reading-room", times: 4)
        var private_ = try House.request("内部会", "2026-12-04T19:00", room: "west", troupe: "choir")
        private_.visibility = .members
        #expect(try BookActivity(at: house.desk())(private_).activity != nil)
        let change = { (activity: String, day: String, scope: SeriesScope, request: ChangeRequest) in
            let answer = try ChangeActivity(at: house.desk())(
                activity, occasion: .day(LocalDate(day)), scope: scope, request)
            #expect(!answer.isRefused, "\(answer.findings.map(\.message.en))")
        }
        try change("舞蹈", "2026-12-09", .this, ChangeRequest(rooms: ["east"]))
        try change("合唱", "2026-12-08", .this, ChangeRequest(rooms: ["dance"]))
        try change("晨读", "2026-12-10", .following, ChangeRequest(rooms: ["west"]))
        try change("合唱", "2026-12-22", .following, ChangeRequest(time: LocalTime("18:00")))
        _ = try CancelActivity(at: house.desk())(
            "舞蹈", occasion: .day(LocalDate("2026-12-16")), scope: .this, reason: "停电")
        return house
    }

    @Test func `every feed in every form has the bytes that it has when everything was read`() throws {
        let desk = try Self.house().desk()
        let whole = try FeedDesk(at: desk).source()
        let names = try FeedDesk(at: desk).list().map(\.name)
        #expect(names == whole.feeds && names.count > 15)
        for name in names {
            for form in FeedForm.allCases {
                let narrow = try FeedDesk(at: desk).bytes(of: name.description, form: form)
                #expect(try narrow == Feed(name, of: whole, form: form).bytes(), "\(name) \(form)")
            }
        }
    }

    @Test(arguments: [
        (FeedName.room(slug: "dance"), ["舞蹈", "合唱"]), (.room(slug: "west"), ["晨读", "内部会", "合唱"]),
        (.troupe(slug: "dancers"), ["舞蹈"]), (.kind(.lecture), ["读书"]), (.hours(slug: "reading-room"), []),
    ])
    func `only what a feed tells of is read for it`(name: FeedName, titles: [String]) throws {
        let read = try FeedDesk(at: Self.house().desk()).source(for: .one(name)).activities.map(\.details.title)
        for title in titles { #expect(read.contains { $0.contains(title) }, "\(read)") }
        #expect(read.count < 6, "\(read)")
    }

    @Test func `a personal feed has the bytes that it has when everything was read`() throws {
        let house = try Self.house()
        let desk = try house.desk()
        let lecture = try #require(try ListLectures(at: desk)(from: LocalDate("2026-12-01"), through: nil).first)
        _ = try AssignLecture(at: desk)(.day(lecture.day), to: "王秀兰")
        let issued = try KeepFeedTokens(at: desk).issue(to: "王秀兰")
        let choir = try #require(try FeedDesk(at: desk).source().troupes.first { $0.slug == "choir" })
        for form in FeedForm.allCases {
            let narrow = try #require(try FeedDesk(at: desk).bytes(of: issued.token, form: form))
            let whole = Feed(
                membersOf: [choir.id], speakingAt: [lecture.lecture.key], of: try FeedDesk(at: desk).source(),
                form: form)
            #expect(try narrow == whole.bytes())
            #expect(String(decoding: narrow, as: UTF8.self).contains("内部会"))
        }
    }
}
