import CivilTime
import Learning
import Testing

@testable import Operations

@Suite struct KeepAwardPolicyTests {
    private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test func `The hash is the SHA-256 that every tool computes`() {
        #expect(
            AwardRules.hash(of: "abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    @Test func `What was shown changes nothing when it is set, before and after there is a version`() throws {
        let house = try House()
        let keep = KeepAwardPolicy(at: try house.desk())
        let standard = try keep.show()
        #expect(standard.version == 0 && standard.policy == .standard)
        #expect(try !keep.set(bytes(standard.text)).isNew)
        #expect(try keep.versions().isEmpty)

        let changed = standard.text.replacing("winners = 3 ", with: "winners = 5 # 今年多评两栋\n# ", maxReplacements: 1)
        #expect(try keep.set(bytes(changed)).changed == [.winners(.building)])
        let shown = try keep.show()
        #expect(shown.version == 1 && shown.text == changed && shown.policy.winners(of: .building) == 5)
        #expect(try !keep.set(bytes(shown.text)).isNew)
        #expect(try keep.versions().map(\.version) == [1])
    }

    @Test func `An older version stays as it was`() throws {
        let house = try House()
        let keep = KeepAwardPolicy(at: try house.desk())
        let first = AwardPolicy.standard.text + "# 一\n"
        _ = try keep.set(bytes(first))
        _ = try keep.set(bytes(first + "# 二\n"))
        #expect(try keep.show(version: 1).text == first)
        #expect(throws: OperationError.self) { try keep.show(version: 9) }
    }

    @Test func `A file that is wrong anywhere leaves everything as it was`() throws {
        let house = try House()
        let keep = KeepAwardPolicy(at: try house.desk())
        for wrong in ["", "winners = 3", AwardPolicy.standard.text + "[family]\nwinners = 1\n"] {
            #expect(throws: AwardPolicyProblem.self) { try keep.set(bytes(wrong)) }
        }
        #expect(throws: AwardPolicyProblem.notText) { try keep.set([0xFF, 0xFE]) }
        #expect(try keep.versions().isEmpty)
    }

    @Test func `Standings go by the rules of today`() throws {
        let house = try House()
        try house.settle("李春花", in: "201")
        try house.read("李春花", "2026-03-02T20:00", minutes: 60)
        #expect(try house.standings(.resident, "2026-01-01", "2026-12-31").rows.first?.rank == nil)
        let easy = AwardPolicy.standard.text
            .replacing("at-least-sessions = 12 ", with: "at-least-sessions = 1 ")
        _ = try KeepAwardPolicy(at: house.desk()).set(bytes(easy))
        let answer = try house.standings(.resident, "2026-01-01", "2026-12-31")
        #expect(answer.rows.first?.rank == 1 && answer.basis.rules.version == 1)
    }
}
