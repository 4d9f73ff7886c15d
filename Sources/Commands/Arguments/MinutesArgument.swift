import CivilTime

/// Minutes before or after something on the command line: `10`, `10m`, `1h`, 10分钟; `0` for none, a day at most.
struct MinutesArgument: Sendable, Hashable {
    /// The minutes, 0 to 1,440.
    let minutes: Int

    /// The length in seconds.
    var seconds: Int { minutes * 60 }

    /// Reads minutes; a bare number is taken for minutes.
    ///
    /// - Throws: `ArgumentError.notMinutes` for anything else.
    init(_ text: String) throws(ArgumentError) {
        let number = DecimalDigits.value(of: text.asTyped) ?? (try? DurationArgument(text))?.minutes
        guard let number, (0...1_440).contains(number) else { throw .notMinutes(text) }
        minutes = number
    }
}
