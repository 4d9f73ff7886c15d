import CivilTime

/// A moment as HTTP writes it (RFC 9110 §5.6.7): `Tue, 01 Dec 2026 11:00:00 GMT`.
struct HTTPDate {
    /// The moment.
    let instant: Instant

    init(_ instant: Instant) { self.instant = instant }

    /// Reads the form that every program of today writes; nil for the two that are only history, and for other text.
    init?(_ text: String) {
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 6, words[5] == "GMT", let day = Int(words[1]), let year = Int(words[3]),
            let month = Self.months.firstIndex(of: String(words[2])),
            let date = LocalDate(year: year, month: month + 1, day: day), let time = try? LocalTime(String(words[4]))
        else { return nil }
        instant = Instant(utc: LocalDateTime(date, time))
    }

    /// The text.
    var text: String {
        let wall = instant.utc
        let (year, month, day) = wall.date.components
        let time = wall.time
        return "\(wall.date.weekday.name.en), \(Self.two(day)) \(Self.months[month - 1]) \(year) "
            + "\(Self.two(time.hour)):\(Self.two(time.minute)):\(Self.two(time.second)) GMT"
    }

    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
