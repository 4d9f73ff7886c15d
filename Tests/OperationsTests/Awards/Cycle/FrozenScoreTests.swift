import CivilTime
import Feeds
import Learning
import Scheduling
import Storage
import Testing

@testable import Operations

@Suite struct FrozenScoreTests {
    @Test func `what is added, corrected or taken out after the cut-off changes no score, and is listed`() throws {
        let season = try AwardSeason()
        try season.open()
        try season.nominateAll()
        try season.score()
        #expect(try AwardChanges(of: "2026年度", at: season.desk()).changes.isEmpty)
        try season.publicise()
        let frozen = try season.scores()
        let notice = try AwardNotice(of: "2026年度", at: season.desk())

        try season.read("赵秀兰", minutes: 200, times: 10, from: "2026-09-01")
        let always = try #require(TimeSpan.all(after: Instant(seconds: 0)))
        let sessions = try season.desk().read { try $0.readings(startingIn: always) }
        let first = sessions[0]
        let second = try #require(sessions.first { $0.id != first.id && $0.person == first.person })
        try season.desk().write { file in
            try file.remove(first.id, reason: "不是本人", at: season.desk().now)
            var shorter = second
            shorter.session.end = second.session.start.adding(seconds: 60)
            try file.update(shorter)
        }

        #expect(try season.scores() == frozen)
        #expect(try AwardNotice(of: "2026年度", at: season.desk()) == notice)
        let changes = try AwardChanges(of: "2026年度", at: season.desk())
        #expect(changes.changes.count { $0.kind == .added } == 10)
        #expect(changes.changes.count { $0.kind == .removed } == 1)
        #expect(changes.changes.count { $0.kind == .corrected } == 1)
        #expect(Set(changes.differences.map(\.candidate.zh)).contains("赵秀兰"))
        try season.decide()
        #expect(try season.scores() == frozen)
    }

    @Test func `the parts of every frozen score add up to it exactly, and scoring anew before the notice is allowed`()
        throws
    {
        let season = try AwardSeason()
        try season.open()
        try season.nominateAll()
        let first = try season.score()
        #expect(first.lines == 80)
        try season.read("赵秀兰", minutes: 200, times: 5, from: "2026-09-01")
        #expect(try season.score().lines == 85)
        for candidate in try season.card().candidates {
            let score = try #require(candidate.nomination.score)
            #expect(score.parts.reduce(Points.zero) { $0 + $1.points } == score.total)
        }
        try season.publicise()
        expectRefusal(.tooLate(.score, cycle: "2026年度", state: .publicity)) { try season.score(on: "2026-11-24") }
    }

    @Test func `rules that change after the opening hold for a later cycle only`() throws {
        let season = try AwardSeason()
        let opened = try season.open()
        try season.allowOneResident()
        try season.nominateAll()
        try season.score()
        #expect(try season.publicise().sections.first?.lines.count == 3)
        #expect(try season.card().cycle.rules == opened.rules)
    }

    @Test func `winners rest for one cycle, and then no more`() throws {
        let season = try AwardSeason()
        try season.allowOneResident()
        try season.open()
        try season.nominateAll()
        try season.score()
        try season.publicise()
        try season.decide()
        try season.open("下一届", from: "2026-06-02", to: "2026-11-16")
        #expect(throws: LearningError.self) { try season.nominate("李春花", in: "下一届") }
        try season.nominate("王建国", in: "下一届")
        try season.score("下一届")
        try season.publicise("下一届")
        try season.decide("下一届")
        try season.open("再下一届", from: "2026-06-03", to: "2026-11-17")
        try season.nominate("李春花", in: "再下一届")
        #expect(throws: LearningError.self) { try season.nominate("王建国", in: "再下一届") }
    }

    @Test func `certificates go to who was commended, a child's with the child's name`() throws {
        let season = try AwardSeason()
        try season.open()
        try season.nominateAll()
        try season.nominate("杨晓梅", .family)
        try season.score()
        expectRefusal(.tooEarly(.certificate, cycle: "2026年度", state: .scoring)) {
            try AwardCertificates(of: "2026年度", award: nil, at: season.desk())
        }
        try season.publicise()
        try season.decide()
        let certificates = try AwardCertificates(of: "2026年度", award: nil, at: season.desk("2026-12-01"))
        #expect(certificates.certificates.map(\.name.zh) == ["李春花", "王建国", "赵秀兰", "何小雨"])
        #expect(certificates.dayInNumerals == "二〇二六年十二月一日")
        #expect(try AwardCertificates(of: "2026年度", award: .youngPerson, at: season.desk()).certificates.count == 1)
        expectRefusal(.nobodyCommended(cycle: "2026年度")) {
            try AwardCertificates(of: "2026年度", award: .family, at: season.desk())
        }
        let html = certificates.document.html
        #expect(html.contains("何小雨") && html.contains("学习型好少年") && html.contains("荣誉证书"))
    }

    @Test func `each step that moves a date raises the revision of its feed`() throws {
        let season = try AwardSeason()
        var sequences = [try season.open().revision.sequence]
        _ = try OpenAward(at: season.desk()).change("2026年度", nominationsUntil: nil, awardDay: LocalDate("2026-12-20"))
        sequences.append(try season.card().cycle.revision.sequence)
        try season.nominateAll()
        for step in [{ _ = try season.score() }, { _ = try season.publicise() }, { _ = try season.decide() }]
            as [() throws -> Void]
        {
            try step()
            sequences.append(try season.card().cycle.revision.sequence)
        }
        #expect(sequences == sequences.sorted() && Set(sequences).count == sequences.count)
        let feed = String(decoding: try FeedDesk(at: season.desk()).bytes(of: "awards", form: .series), as: UTF8.self)
        #expect(feed.contains("DTSTART;VALUE=DATE:20261123") && feed.contains("DTEND;VALUE=DATE:20261201"))
        for name in ["李春花", "何小雨"] { #expect(!feed.contains(name)) }
    }
}
