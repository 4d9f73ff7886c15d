import CivilTime
import SeededRandom
import Testing

@testable import Learning

@Suite struct AwardPolicyTests {
    @Test func `the standard is a hundred points for each award`() throws {
        for kind in AwardKind.allCases {
            let sum = AwardPolicyKey.parts(of: kind).reduce(Points.zero) {
                $0 + AwardPolicy.standard.marks(of: $1, in: kind).points
            }
            #expect(sum == Points(100), "\(kind)")
        }
        #expect(try AwardPolicy([:]) == .standard)
    }

    @Test func `the text of a policy reads back as the policy`() throws {
        #expect(try AwardPolicy(text: AwardPolicy.standard.text) == .standard)
    }

    @Test(arguments: 1...50)
    func `the text of any policy reads back as the policy`(seed: Int) throws {
        var chance = SeededGenerator(seed: seed)
        var values: [AwardPolicyKey: Int] = [:]
        for key in AwardPolicyKey.all {
            values[key] = Int.random(in: key.bounds, using: &chance)
        }
        for kind in AwardKind.allCases {
            let parts = AwardPolicyKey.parts(of: kind)
            var rest = 100
            for part in parts.dropLast() {
                let points = Int.random(in: 0...rest, using: &chance)
                values[.points(kind, part)] = points
                rest -= points
            }
            if let last = parts.last { values[.points(kind, last)] = rest }
        }
        values[.process(.panelSize)] = 2 * Int.random(in: 2...40, using: &chance) + 1
        values[.gate(.youngPerson, .ageFrom)] = 6
        values[.gate(.youngPerson, .ageTo)] = Int.random(in: 6...30, using: &chance)
        let policy = try AwardPolicy(values)
        #expect(try AwardPolicy(text: policy.text) == policy)
    }

    @Test func `remarks, blanks and the marks of a Chinese keyboard are read`() throws {
        let text = AwardPolicy.standard.text
            .replacing("winners = 3 ", with: "  winners ＝  7 ＃ 改成七个\r\n#", maxReplacements: 1)
        #expect(try AwardPolicy(text: "\u{FEFF}" + text).winners(of: .building) == 7)
    }

    @Test(arguments: [
        ("winners = 3 ", "winners = 三 ", "第 {} 行第 11 列：“三”不是整数；请写 winners = 3 这样。"),
        ("winners = 3 ", "winners = 0 ", "第 {} 行第 11 列：winners 不能是 0；请写 1 到 1000 之间的整数。"),
        ("winners = 3 ", "winer = 3 ", "第 {} 行第 1 列：[building] 里没有“winer”"),
        ("winners = 3 ", "winners: 3 ", "第 {} 行第 1 列的“winners: 3”看不懂"),
        ("[building]", "[house]", "第 {} 行第 2 列：没有小节 [house]"),
        ("panel-size = 5 ", "panel-size = 6 ", "panel-size 是 6，评议组人数要是单数；请写 5 或 7。"),
        ("participation-points = 45 ", "participation-points = 40 ", "[building] 的各项 -points 加起来是 95"),
        ("age-to = 17 ", "age-to = 5 ", "[young] 的 age-from（6）比 age-to（5）大"),
        ("participation-full = 100 ", "# ", "缺少 [building] participation-full = 100"),
        (
            "participation-full = 100 ", "participation-points = 45 # ",
            "第 {} 行：[building] 的 participation-points 在第 {-1} 行已经写过"
        ),
    ])
    func `what is wrong is told with its line and column, and with what to write instead`(
        right: String, wrong: String, message: String
    ) throws {
        let text = AwardPolicy.standard.text.replacing(right, with: wrong, maxReplacements: 1)
        let line = text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.hasPrefix(wrong) } ?? 0
        let expected = message.replacing("{}", with: "\(line + 1)").replacing("{-1}", with: "\(line)")
        let problem = #expect(throws: AwardPolicyProblem.self) { try AwardPolicy(text: text) }
        #expect(problem?.explanation.zh.contains(expected) == true, "\(problem?.explanation.zh ?? "")")
    }

    @Test func `a number before the first section is told`() {
        #expect(throws: AwardPolicyProblem.noSection(line: 1, name: "winners")) { try AwardPolicy(text: "winners = 3") }
    }
}
