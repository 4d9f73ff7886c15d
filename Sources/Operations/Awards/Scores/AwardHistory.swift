import Learning
import Storage

/// Who won an award before a cycle.
struct AwardHistory {
    /// Everybody who ever did.
    let formerWinners: Set<AwardCandidate>
    /// Those who rest, because they did in the cycles just before it.
    let resting: Set<AwardCandidate>

    /// Nobody has ever won.
    static let empty = AwardHistory(formerWinners: [], resting: [])

    private init(formerWinners: Set<AwardCandidate>, resting: Set<AwardCandidate>) {
        self.formerWinners = formerWinners
        self.resting = resting
    }

    /// Looks back from a cycle.
    ///
    /// - Parameter restCycles: How many cycles a winner rests; those that gave another award do not count.
    init(of award: AwardKind, before cycle: AwardCycle, restCycles: Int, in file: CommunityReader) throws {
        let earlier = try file.awardCycles().filter {
            $0.awards.contains(award) && $0.state >= .decided
                && ($0.period.last, $0.number) < (cycle.period.last, cycle.number)
        }.map(\.number)
        let winners = try file.commended(with: award)
        formerWinners = Set(winners.filter { !$0.value.isDisjoint(with: earlier) }.keys)
        let latest = Set(earlier.suffix(restCycles))
        resting = Set(winners.filter { !$0.value.isDisjoint(with: latest) }.keys)
    }
}
