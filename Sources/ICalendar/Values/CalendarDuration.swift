import CivilTime

/// The text of a DURATION (RFC 5545 §3.3.6), held as seconds; a day counts 86,400.
enum CalendarDuration {
    /// Reads `PT1H30M`, `-P1D`, `P2W` …; nil for any other text.
    static func seconds(of text: some StringProtocol) -> Int? {
        var rest = Substring(text).uppercased()[...]
        let sign = rest.hasPrefix("-") ? -1 : 1
        if rest.hasPrefix("-") || rest.hasPrefix("+") { rest.removeFirst() }
        guard rest.hasPrefix("P"), rest.utf8.count > 1 else { return nil }
        rest.removeFirst()
        let halves = rest.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
        guard let days = sum(halves[0], units: ["W": 604_800, "D": 86_400]) else { return nil }
        guard halves.count == 2 else { return sign * days }
        guard !halves[1].isEmpty, let time = sum(halves[1], units: ["H": 3_600, "M": 60, "S": 1]) else { return nil }
        return sign * (days + time)
    }

    private static func sum(_ text: Substring, units: [Character: Int]) -> Int? {
        var total = 0
        var digits = text.startIndex
        for index in text.indices {
            guard let unit = units[text[index]] else { continue }
            guard let number = DecimalDigits.value(of: text[digits..<index]) else { return nil }
            total += number * unit
            digits = text.index(after: index)
        }
        return digits == text.endIndex ? total : nil
    }

    /// Writes exact time: hours, minutes and seconds, never days, whose length depends on the zone.
    static func text(seconds: Int) -> String {
        let magnitude = seconds.magnitude
        let parts = [(magnitude / 3_600, "H"), (magnitude / 60 % 60, "M"), (magnitude % 60, "S")]
        let text = parts.filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }.joined()
        return (seconds < 0 ? "-PT" : "PT") + (text.isEmpty ? "0S" : text)
    }
}
