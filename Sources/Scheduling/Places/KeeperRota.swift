public import CivilTime

/// Who keeps a room (值班): on a day of every week, or on one day in their place.
public struct KeeperRota: Sendable, Hashable {
    /// Who keeps it on a day of every week.
    public var weekly: [Weekday: Person]
    /// Who keeps it on single days in their place.
    public var single: [LocalDate: Person]

    /// Draws a rota up; without arguments, nobody keeps the room.
    public init(weekly: [Weekday: Person] = [:], single: [LocalDate: Person] = [:]) {
        self.weekly = weekly
        self.single = single
    }

    /// Who keeps the room on a day; nil where nobody does.
    public func keeper(on date: LocalDate) -> Person? { single[date] ?? weekly[date.weekday] }
}

/// When somebody keeps a room.
public enum KeeperTurn: Sendable, Hashable {
    /// On a day of every week.
    case weekly(Weekday)
    /// On one day.
    case single(LocalDate)
}
