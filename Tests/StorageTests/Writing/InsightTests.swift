import CivilTime
import GRDB
import Learning
import Scheduling
import Testing

@testable import Storage

/// Insights, groups and keepers in the file.
@Suite struct InsightTests {
    private static func insight(in fixture: Fixture) throws -> (writer: Person, number: Int64) {
        try fixture.store.write(Fixture.entry) { file in
            let writer = try file.insertPerson(name: "李春花", birthYear: 1958, hasPublicNameConsent: true)
            let book = try file.insertBook(title: "活着", author: nil, isbn: nil)
            let number = try file.insertInsight(
                InsightWords("好\n书"), by: writer.id, about: book.id, lecture: LocalDate("2026-11-21"), uid: "1@test",
                now: Instant(seconds: 500))
            return (writer, number)
        }
    }

    @Test func `An insight is read as it was written, and its revisions only grow`() throws {
        let fixture = try Fixture()
        let (writer, number) = try Self.insight(in: fixture)
        let written = try #require(try fixture.store.read { try $0.insight(number) })
        #expect(written.writer == writer && written.words.text == "好\n书" && written.book == "活着")
        #expect(written.lecture?.description == "2026-11-21" && written.standing == .pending)
        let last = try LocalDate("2026-12-31")
        for (now, standing) in [
            (400, InsightStanding.approved(Instant(seconds: 400), through: last)),
            (600, .declined(Instant(seconds: 600), reason: "重复")), (550, .pending),
        ] {
            try fixture.store.write(Fixture.entry) { file in
                try file.decide(standing, on: number, now: Instant(seconds: Int64(now)))
            }
            #expect(try fixture.store.read { try $0.insight(number)?.standing } == standing)
        }
        try fixture.store.write(Fixture.entry) { file in
            try file.reviseWhatNames(writer.id, now: Instant(seconds: 590))
            try file.reviseWhatNames(Book.ID(1), now: Instant(seconds: 700))
        }
        let revision = try fixture.store.read { try $0.insight(number)?.revision }
        #expect(revision == InsightRevision(sequence: 5, moment: Instant(seconds: 700)))
    }

    @Test func `Whoever is taken out of the file takes insights, turns and memberships along`() throws {
        let fixture = try Fixture()
        let (writer, _) = try Self.insight(in: fixture)
        try fixture.store.write(Fixture.entry) { file in
            let group = try file.insertReadingGroup(slug: "spring", name: "春风", leader: writer.id, book: nil)
            try file.addMember(writer.id, toReadingGroup: group)
            try file.setKeeper(writer.id, of: Fixture.hall, at: .weekly(.tuesday))
            try file.run("DELETE FROM person WHERE id = ?", [writer.id.value])
        }
        let groups = try fixture.store.read { try $0.readingGroups() }
        #expect(try fixture.store.read { try $0.insights() }.isEmpty)
        #expect(groups.map { $0.leader == nil && $0.members.isEmpty } == [true])
        #expect(try fixture.store.read { try $0.keeperRota(of: Fixture.hall, from: .min) } == KeeperRota())
    }

    @Test func `A turn has one keeper, and another takes it over`() throws {
        let fixture = try Fixture()
        let day = try LocalDate("2026-12-01")
        try fixture.store.write(Fixture.entry) { file in
            let people = try ["杨晓梅", "郭文斌"].map {
                try file.insertPerson(name: $0, birthYear: nil, hasPublicNameConsent: false)
            }
            for turn in [KeeperTurn.weekly(.tuesday), .single(day)] {
                for person in people { try file.setKeeper(person.id, of: Fixture.hall, at: turn) }
            }
        }
        let rota = try fixture.store.read { try $0.keeperRota(of: Fixture.hall, from: day) }
        #expect(rota.weekly.values.map(\.name) == ["郭文斌"] && rota.single[day]?.name == "郭文斌")
        #expect(
            try fixture.store.read { try $0.keeperRota(of: Fixture.hall, from: day.adding(days: 1)).single }.isEmpty)
    }
}
