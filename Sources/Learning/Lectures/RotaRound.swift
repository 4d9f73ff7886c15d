import CivilTime

/// The circle of those who take their turn, as it goes round the lectures that nobody offered to speak at.
struct RotaRound<Speaker: Hashable & Sendable> {
    private var members: [RotaMember<Speaker>]
    /// Where those stand who have never spoken; nil where nobody has.
    private let median: LocalDate?

    init(_ circle: [RotaMember<Speaker>]) {
        members = circle
        let turns = circle.compactMap(\.lastTurn).sorted()
        median = turns.isEmpty ? nil : turns[turns.count / 2]
    }

    /// Who speaks at each lecture, nil where nobody can; the lectures are in order of their days.
    mutating func placements(on gaps: [LectureGap<Speaker>]) -> [RotaPlacement<Speaker>?] {
        gaps.indices.map { index in
            let rest = gaps[(index + 1)...]
            let line = members.indices.filter { gaps[index].isFree(members[$0].speaker) }.sorted(by: comesFirst)
            guard let place = line.firstIndex(where: { leavesRoom($0, at: gaps[index], before: rest) }) else {
                return nil
            }
            let member = members[line[place]]
            members[line[place]] = member.adding(turnsOn: [gaps[index].day])
            return RotaPlacement(
                member.speaker, because: member.lastTurn.map { .longestAgo($0) } ?? .newcomer,
                letting: line[..<place].map { members[$0].speaker })
        }
    }

    /// Whether somebody's turn comes before somebody else's.
    private func comesFirst(_ one: Int, _ other: Int) -> Bool {
        let (first, second) = (members[one], members[other])
        guard first.turns == second.turns else { return first.turns < second.turns }
        let (since, otherSince) = (first.lastTurn ?? median ?? .min, second.lastTurn ?? median ?? .min)
        return since == otherSince ? one < other : since < otherSince
    }

    /// Whether as many of those without a turn can still have one if this member speaks now as if the best one did.
    private func leavesRoom(
        _ member: Int, at gap: LectureGap<Speaker>, before rest: ArraySlice<LectureGap<Speaker>>
    ) -> Bool {
        let waiting = members.filter { $0.turns == 0 }.map(\.speaker)
        let speaker = members[member].speaker
        let others = FirstTurns(on: Array(rest), among: waiting.filter { $0 != speaker }).count
        let best = FirstTurns(on: [gap] + rest, among: waiting).count
        return others + (members[member].turns == 0 ? 1 : 0) == best
    }
}

/// How many of those without a turn could have one, each on a day when they can: a maximum matching, found by augmenting paths.
private struct FirstTurns<Speaker: Hashable & Sendable> {
    private let gaps: [LectureGap<Speaker>]
    private let waiting: [Speaker]
    private var gapOfSpeaker: [Speaker: Int] = [:]

    init(on gaps: [LectureGap<Speaker>], among waiting: [Speaker]) {
        self.gaps = gaps
        self.waiting = waiting
        for gap in gaps.indices {
            var tried: Set<Speaker> = []
            _ = seat(gap, &tried)
        }
    }

    var count: Int { gapOfSpeaker.count }

    /// Finds a speaker for a lecture, moving others where they can move.
    private mutating func seat(_ gap: Int, _ tried: inout Set<Speaker>) -> Bool {
        for speaker in waiting where gaps[gap].isFree(speaker) && tried.insert(speaker).inserted {
            let held = gapOfSpeaker[speaker]
            guard held.map({ seat($0, &tried) }) ?? true else { continue }
            gapOfSpeaker[speaker] = gap
            return true
        }
        return false
    }
}
