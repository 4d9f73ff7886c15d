import CivilTime
import Learning
import Testing

@Suite struct AwardStepTests {
    /// Where each step can be taken; in every other state it cannot.
    private static let states: [AwardStep: Set<AwardCycleState>] = [
        .open: [.draft], .nominate: [.open], .panel: [.open, .scoring], .score: [.open, .scoring],
        .judge: [.scoring], .publicise: [.scoring, .publicity], .object: [.publicity], .answer: [.publicity],
        .decide: [.publicity], .certificate: [.decided, .archived], .archive: [.decided],
    ]

    @Test("A step is taken in its states alone: too early before, too late after", arguments: AwardStep.allCases)
    func states(_ step: AwardStep) throws {
        let allowed = try #require(Self.states[step])
        for state in AwardCycleState.allCases {
            let before = try #require(allowed.min())
            if allowed.contains(state) {
                try step.check(state, of: "2026年度")
            } else if state < before {
                #expect(throws: LearningError.award(.tooEarly(step, cycle: "2026年度", state: state))) {
                    try step.check(state, of: "2026年度")
                }
            } else {
                #expect(throws: LearningError.award(.tooLate(step, cycle: "2026年度", state: state))) {
                    try step.check(state, of: "2026年度")
                }
            }
        }
    }

    @Test func `a step that comes too early says which command comes first`() {
        let refusal = AwardRefusal.tooEarly(.decide, cycle: "2026年度", state: .open)
        #expect(refusal.explanation.zh == "“2026年度”正在征集提名，还不能评定；请先用 shuxiang award score 2026年度。")
        #expect(refusal.explanation.en.contains("shuxiang award score 2026年度"))
        #expect(!refusal.isConflict)
        #expect(AwardRefusal.tooLate(.decide, cycle: "2026年度", state: .decided).isConflict)
    }

    @Test func `the steps lead from a draft to the archive`() {
        var states: [AwardCycleState] = []
        for state in AwardCycleState.allCases where AwardStep.next(after: state) != nil { states.append(state) }
        #expect(states == [.draft, .open, .scoring, .publicity, .decided])
        #expect(AwardCycleState.allCases == AwardCycleState.allCases.sorted())
    }
}
