public import CivilTime

/// What can be done to an award cycle, in the order in which it is done.
public enum AwardStep: String, Sendable, Hashable, CaseIterable {
    case open, nominate, panel, score, judge, publicise, object, answer, decide, certificate, archive

    /// The states in which the step can be taken, from the first through the last.
    public var states: ClosedRange<AwardCycleState> {
        switch self {
        case .open: .draft ... .draft
        case .nominate: .open ... .open
        case .panel, .score: .open ... .scoring
        case .judge: .scoring ... .scoring
        // Once more after an objection was upheld, so that nobody is commended whose name never hung out.
        case .publicise: .scoring ... .publicity
        case .object, .answer, .decide: .publicity ... .publicity
        case .certificate: .decided ... .archived
        case .archive: .decided ... .decided
        }
    }

    /// Checks that a cycle has come as far as the step needs, and no further.
    ///
    /// - Throws: `LearningError.award`: `.tooEarly` with what comes first, `.tooLate` where the cycle is past it.
    public func check(_ state: AwardCycleState, of cycle: String) throws(LearningError) {
        if state < states.lowerBound { throw .award(.tooEarly(self, cycle: cycle, state: state)) }
        if state > states.upperBound { throw .award(.tooLate(self, cycle: cycle, state: state)) }
    }

    /// The step that brings a cycle out of a state; nil after the last.
    public static func next(after state: AwardCycleState) -> AwardStep? {
        switch state {
        case .draft: .open
        case .open: .score
        case .scoring: .publicise
        case .publicity: .decide
        case .decided: .archive
        case .archived: nil
        }
    }

    /// The step in a word.
    public var name: LocalizedText {
        switch self {
        case .open: LocalizedText(zh: "开放", en: "open")
        case .nominate: LocalizedText(zh: "提名", en: "nominate for")
        case .panel: LocalizedText(zh: "组成评议组", en: "seat the panel of")
        case .score: LocalizedText(zh: "计分", en: "score")
        case .judge: LocalizedText(zh: "评议", en: "judge in")
        case .publicise: LocalizedText(zh: "公示", en: "publicise")
        case .object: LocalizedText(zh: "提异议", en: "object in")
        case .answer: LocalizedText(zh: "答复异议", en: "answer an objection in")
        case .decide: LocalizedText(zh: "评定", en: "decide")
        case .certificate: LocalizedText(zh: "打印证书", en: "print the certificates of")
        case .archive: LocalizedText(zh: "归档", en: "archive")
        }
    }
}
