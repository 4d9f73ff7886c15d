import CivilTime
import GRDB
import Scheduling
import Testing

@testable import Storage

@Suite struct PolicyTests {
    @Test("House rules are read as they were saved", arguments: PolicyTemplate.allCases)
    func roundTrip(template: PolicyTemplate) throws {
        let fixture = try Fixture()
        try fixture.store.write(Fixture.entry) { try $0.save(template.policy) }
        #expect(try fixture.store.read { try $0.policy() } == template.policy)
    }

    @Test func `only what differs from a new community takes a row`() throws {
        let fixture = try Fixture()
        #expect(try settings(of: fixture).isEmpty)
        var policy = Policy.open
        policy.holdHours = 48
        policy.longestMinutes = 240
        try fixture.store.write(Fixture.entry) { try $0.save(policy) }
        #expect(try settings(of: fixture) == ["hold-hours", "longest-minutes"])
        try fixture.store.write(Fixture.entry) { try $0.save(.open) }
        #expect(try settings(of: fixture).isEmpty)
    }

    @Test func `a judge is told the house rules`() throws {
        let fixture = try Fixture()
        try fixture.store.write(Fixture.entry) { try $0.save(.centre) }
        let around = try fixture.store.read { file in
            try file.surroundings(Vicinity(of: [], rooms: [Fixture.hall]), now: Instant(seconds: 0))
        }
        #expect(around.policy == .centre)
    }

    @Test func `a community may start with rules of its own`() throws {
        let folder = try Folder()
        let store = try Store.create(
            at: folder.file("a.shuxiang"), community: try Fixture.community(), policy: .centre)
        #expect(try store.read { try $0.policy() } == .centre)
    }

    @Test func `a setting that is no house rule is let be, and a broken one cannot be read`() throws {
        let fixture = try Fixture()
        try fixture.stranger().write { try $0.execute(sql: "INSERT INTO setting (key, value) VALUES ('other', 'x')") }
        #expect(try fixture.store.read { try $0.policy() } == .open)
        try fixture.store.write(Fixture.entry) { try $0.save(.centre) }
        #expect(try settings(of: fixture).contains("other"))
        try fixture.stranger().write {
            try $0.execute(sql: "UPDATE setting SET value = 'x' WHERE key = 'no-show-limit'")
        }
        let error = #expect(throws: StorageError.self) { try fixture.store.read { try $0.policy() } }
        #expect(error?.explanation.en.contains("no-show-limit") == true, "\(String(describing: error))")
    }

    private func settings(of fixture: Fixture) throws -> [String] {
        try fixture.stranger().read { try String.fetchAll($0, sql: "SELECT key FROM setting ORDER BY key") }
    }
}
