import CivilTime

/// A time of the day on the command line: `19:30`, also with a full-width colon; `24:00` is the end of the day.
struct TimeArgument: Sendable, Hashable {
    /// The time on the wall clock.
    let time: LocalTime

    /// Reads a time.
    ///
    /// - Throws: `CivilTimeError.notATime` for anything else.
    init(_ text: String) throws(CivilTimeError) {
        guard let time = try? LocalTime(text.asTyped) else { throw .notATime(text) }
        self.time = time
    }
}
