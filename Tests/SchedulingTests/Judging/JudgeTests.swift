import CivilTime
import Testing

@testable import Scheduling

@Suite struct JudgeTests {
    @Test func `every rule there is has exactly one place before the judge`() {
        #expect(Judge.everyRule.map(\.id).count == RuleID.allCases.count)
        #expect(Set(Judge.everyRule.map(\.id)) == Set(RuleID.allCases))
    }

    @Test func `what no rule minds is accepted as it was asked for`() throws {
        let proposal = try Wish(rule: "FREQ=WEEKLY;COUNT=5").proposal()
        guard case .accepted(let judged) = Judge().verdict(on: proposal, in: Centre().surroundings) else {
            Issue.record("refused")
            return
        }
        #expect(judged.proposal == proposal)
        #expect(judged.findings.isEmpty)
    }

    @Test func `findings come by occurrence and then in the order of the rules`() throws {
        let centre = try Centre().at("2026-12-05 12:00").booked(Centre.hall, "2026-12-08 19:00", "2026-12-08 20:00")
            .closed(nil, "2026-12-01 00:00", "2026-12-09 00:00").engaged(
                Centre.choir, "2026-12-08 20:00", "2026-12-08 21:00")
        let proposal = try Wish(troupes: [Centre.choir], people: 100, rule: "FREQ=WEEKLY;COUNT=2").proposal()
        let findings = Judge().findings(on: proposal, in: centre.surroundings)
        #expect(
            findings.map(\.rule) == [
                .inThePast, .roomClosed, .tooManyPeople, .roomDoubleBooked, .troupeDoubleBooked, .roomClosed,
                .tooManyPeople,
            ])
        #expect(findings.map(\.occurrence) == findings.map(\.occurrence).sorted())
    }

    @Test func `a warning alone does not refuse and is kept`() throws {
        let judge = Judge(rules: [Warning()])
        let verdict = judge.verdict(on: try Wish().proposal(), in: Centre().surroundings)
        guard case .accepted(let judged) = verdict else {
            Issue.record("refused")
            return
        }
        #expect(judged.findings.map(\.severity) == [.should])
        #expect(verdict.findings == judged.findings)
    }

    @Test func `one refusal among warnings refuses with all of them`() throws {
        let proposal = try Wish(people: 61).proposal()
        let verdict = Judge(rules: [Warning(), TooManyPeople()]).verdict(on: proposal, in: Centre().surroundings)
        guard case .refused(let refused, let findings) = verdict else {
            Issue.record("accepted")
            return
        }
        #expect(refused == proposal)
        #expect(findings.map(\.severity) == [.should, .must])
    }

    @Test("Each rule speaks of every occurrence, never only of the first few", arguments: RuleID.allCases)
    func wholeSeries(_ rule: RuleID) throws {
        let trouble = try Trouble(rule)
        let findings = try trouble.findings().filter { $0.rule == rule }
        #expect(findings.map(\.occurrence) == (try trouble.wish.proposal().occurrences.map(\.span.start)))
    }

    @Test("What a rule finds is said in both languages, in one sentence each", arguments: RuleID.allCases)
    func languages(_ rule: RuleID) throws {
        for message in try Trouble(rule).findings().map(\.message) {
            #expect(message.zh.hasHan && message.zh.hasSuffix("。"), "\(message.zh)")
            #expect(!message.en.withoutNames.hasHan && message.en.hasSuffix("."), "\(message.en)")
            #expect(![message.zh, message.en].contains { $0.contains(where: \.isNewline) || $0.contains("  ") })
        }
    }

    @Test("Of ten years of weeks every one is judged", arguments: [1, 260, 519, 520])
    func everyOccurrence(_ week: Int) throws {
        let wish = Wish(rule: "FREQ=WEEKLY;COUNT=520")
        let day = try LocalDate("2026-12-01").adding(days: 7 * (week - 1))
        let centre = try Centre().booked(Centre.stage, "\(day) 20:00", "\(day) 21:00")
        let findings = Judge().findings(on: try wish.proposal(), in: centre.surroundings)
        #expect(findings.map(\.occurrence) == [try Zone.shanghai.moment("\(day) 19:00")])
    }
}

/// A rule that minds everything a little.
private struct Warning: Rule {
    let id = RuleID.roomClosed

    func findings(for proposal: Proposal, in surroundings: Surroundings) -> [Finding] {
        proposal.occurrences.map {
            Finding(
                rule: id, severity: .should, occurrence: $0.span.start,
                message: LocalizedText(zh: "请留意", en: "please note"))
        }
    }
}

extension String {
    /// Whether a Chinese character is in it.
    fileprivate var hasHan: Bool { unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) } }

    /// The text without the names that people gave, which are not translated.
    fileprivate var withoutNames: String {
        let names = Centre.everyName.sorted { $0.count > $1.count }
        return names.reduce(self) { text, name in text.split(separator: name).joined() }
    }
}
