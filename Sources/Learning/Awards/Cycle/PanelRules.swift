/// How a panel is made up, and what its judgements weigh.
///
/// A judgement gives a candidate points on top of the score, up to a limit that is frozen with the rules. What counts is the sum of
/// the points by the number of members who may judge the candidate: a member who says nothing gives none, and one who is
/// recused neither helps nor harms. So no single voice weighs more than a limit by its seats.
public enum PanelRules {
    /// Checks the size of a panel: odd, so that it can be of a majority, and not too few.
    public static func check(members: Int, least: Int) throws(LearningError) {
        guard members >= least, !members.isMultiple(of: 2) else {
            throw .award(.panel(.size(members: members, least: least)))
        }
    }

    /// What the judgements of one candidate come to, rounded down to a hundredth.
    ///
    /// - Parameters:
    ///   - points: What each member gave who judged the candidate and may.
    ///   - seats: How many members may judge the candidate.
    public static func weight(of points: [Points], seats: Int) -> Points {
        guard seats > 0 else { return .zero }
        return Points(hundredths: points.reduce(.zero, +).hundredths / seats)
    }
}
