import CivilTime
import Testing

@testable import Scheduling

@Suite struct SharedMembersTests {
    private static let choir = Wish(rooms: [Centre.danceRoom], troupes: [Centre.choir])
    private static let house = Centre().joined(by: Centre.zhou, in: Centre.choir, Centre.drums)
        .joined(by: Centre.wang, in: Centre.drums).joined(by: Centre.liu, in: Centre.drums, Centre.choir)

    @Test("Whoever is in both groups is named exactly where the times overlap", arguments: OverlapCase.all)
    func overlaps(_ time: OverlapCase) throws {
        let centre = try Self.house.engaged(Centre.drums, OverlapCase.standing.0, OverlapCase.standing.1)
        let findings = try time.wish(Self.choir).findings(of: SharedMembers(), in: centre)
        #expect(findings.isEmpty == !time.clashes)
    }

    @Test func `troupes that share nobody, and a troupe's own times, are no matter`() throws {
        let apart = try Centre().joined(by: Centre.zhou, in: Centre.choir).joined(by: Centre.wang, in: Centre.drums)
            .engaged(Centre.drums, "2026-12-01 19:00", "2026-12-01 20:00")
        #expect(try Self.choir.findings(of: SharedMembers(), in: apart).isEmpty)
        let own = try Self.house.engaged(Centre.choir, "2026-12-01 19:00", "2026-12-01 20:00")
        #expect(try Self.choir.findings(of: SharedMembers(), in: own).isEmpty)
    }

    @Test func `troupes that take part together do not miss one another`() throws {
        let centre = try Self.house.engaged(Centre.drums, "2026-12-01 19:00", "2026-12-01 20:00")
        let both = Wish(troupes: [Centre.choir, Centre.drums])
        #expect(try both.findings(of: SharedMembers(), in: centre).isEmpty)
    }

    @Test func `the message names the people, both groups, and what the other has; it is a warning`() throws {
        let centre = try Self.house.engaged(Centre.drums, "2026-12-01 18:00", "2026-12-01 19:30", title: "锣鼓排练")
        let findings = try Self.choir.findings(of: SharedMembers(), in: centre)
        #expect(
            findings.map(\.message.zh) == [
                "合唱队的周雅琴和刘桂芳也是锣鼓队的人，锣鼓队在 2026-12-01（周二）19:00–20:30 有“锣鼓排练”（18:00–19:30）。"
            ])
        #expect(
            findings.map(\.message.en) == [
                "周雅琴 and 刘桂芳 of 合唱队 are in 锣鼓队 too, which has “锣鼓排练” (18:00–19:30) on Tue 2026-12-01 19:00–20:30."
            ])
        #expect(findings.map(\.severity) == [.should] && !RuleID.sharedMembers.mayBeOverridden)
        #expect(findings.first?.neighbours.map(\.title) == ["锣鼓排练"])
    }

    @Test func `of one it is said that they are in it, of many a dozen are named and the rest counted`() throws {
        let one = try Centre().joined(by: Centre.zhou, in: Centre.choir, Centre.drums)
            .engaged(Centre.drums, "2026-12-01 19:00", "2026-12-01 20:00")
        let message = try #require(try Self.choir.findings(of: SharedMembers(), in: one).first?.message)
        #expect(message.en.hasPrefix("周雅琴 of 合唱队 is in 锣鼓队 too,"))
        var many = one
        many.people += (1...14).map { Person(id: Person.ID(100 + $0), name: "张\($0)") }
        many.memberships += (1...14).flatMap { number in
            [Centre.choir, Centre.drums].map { Membership(troupe: $0, person: Person.ID(100 + number)) }
        }
        let counted = try #require(try Self.choir.findings(of: SharedMembers(), in: many).first?.message)
        #expect(counted.zh.hasPrefix("合唱队的周雅琴、张1、张2、张3、张4、张5、张6、张7、张8、张9、张10、张11等 15 人也是锣鼓队的人，"))
        #expect(counted.en.contains("张10, 张11 and 3 more of 合唱队 are in 锣鼓队 too"))
    }
}
