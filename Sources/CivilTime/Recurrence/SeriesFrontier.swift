/// The point up to which a series could be laid out, where what lies beyond is in no table.
public struct SeriesFrontier: Sendable, Hashable {
    /// The last day of which it is known whether the series takes place on it.
    public let lastKnownDay: LocalDate
    /// Why no more is known, naming the day or the year.
    public let error: CivilTimeError
}
