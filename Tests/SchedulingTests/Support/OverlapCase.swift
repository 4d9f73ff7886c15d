import CivilTime
import Scheduling
import Testing

/// One way in which a wish can lie to something that stands from 10:00 to 12:00 on 2026-12-01.
struct OverlapCase: Sendable, CustomTestStringConvertible {
    let name: String
    let start: String
    let end: String
    let clashes: Bool

    var testDescription: String { name }

    static let standing = ("2026-12-01 10:00", "2026-12-01 12:00")

    static let all: [OverlapCase] = [
        row("before", "07:00", "09:00", false),
        row("just before", "08:00", "10:00", false),
        row("a second over its start", "08:00", "10:00:01", true),
        row("overlapping its start", "09:00", "11:00", true),
        row("from its start", "10:00", "11:00", true),
        row("inside", "10:30", "11:30", true),
        row("same", "10:00", "12:00", true),
        row("around", "09:00", "13:00", true),
        row("to its end", "11:00", "12:00", true),
        row("overlapping its end", "11:00", "13:00", true),
        row("its last second", "11:59:59", "13:00", true),
        row("just after", "12:00", "14:00", false),
        row("after", "13:00", "15:00", false),
    ]

    private static func row(_ name: String, _ start: String, _ end: String, _ clashes: Bool) -> OverlapCase {
        OverlapCase(name: name, start: "2026-12-01 \(start)", end: "2026-12-01 \(end)", clashes: clashes)
    }

    /// The wish at this time.
    func wish(_ wish: Wish) throws -> Wish { try wish.from(start, to: end) }
}
