public import CivilTime

/// Somebody who has said to take their turn at the lectures.
public struct RotaMember<Speaker: Hashable & Sendable>: Sendable, Hashable {
    /// Who.
    public let speaker: Speaker
    /// How many lectures of the term they speak at, past and to come.
    public private(set) var turns: Int
    /// The day of their last turn, to come or past; nil where they have none.
    public private(set) var lastTurn: LocalDate?

    /// Describes a member of the circle.
    public init(_ speaker: Speaker, turns: Int = 0, lastTurn: LocalDate? = nil) {
        self.speaker = speaker
        self.turns = turns
        self.lastTurn = lastTurn
    }

    /// The member after more turns in the term.
    func adding(turnsOn days: [LocalDate]) -> Self {
        RotaMember(speaker, turns: turns + days.count, lastTurn: ([lastTurn].compactMap(\.self) + days).max())
    }
}
