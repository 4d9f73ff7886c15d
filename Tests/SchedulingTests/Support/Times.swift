import CivilTime
import Scheduling
import Testing

/// Times as people write them, for rows of tests.
extension Zone {
    static let shanghai = named("Asia/Shanghai")

    /// A zone that every machine of the tests knows.
    static func named(_ name: String) -> Zone {
        do {
            return try Zone(name)
        } catch {
            preconditionFailure("this machine does not know the zone \(name)")
        }
    }

    /// The span from `2026-12-01 19:00` to `2026-12-01 20:30`.
    func span(_ start: String, _ end: String) throws -> TimeSpan {
        try #require(TimeSpan(from: moment(start), to: moment(end)), "\(start) to \(end) is no span")
    }

    /// The moment of `2026-12-01 19:00`.
    func moment(_ text: String) throws -> Instant { instant(try LocalDateTime(text)) }
}
