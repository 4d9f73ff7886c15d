import Testing

/// One way in which a claim can lie to one that stands from minute 600 to minute 720 of the day.
struct OverlapCase: Sendable, CustomTestStringConvertible {
    let name: String
    let start: Int
    let end: Int
    let clashes: Bool

    var testDescription: String { name }

    static let standing = (600, 720)

    static let all: [OverlapCase] = [
        OverlapCase(name: "before", start: 420, end: 540, clashes: false),
        OverlapCase(name: "just before", start: 480, end: 600, clashes: false),
        OverlapCase(name: "overlapping its start", start: 540, end: 660, clashes: true),
        OverlapCase(name: "from its start", start: 600, end: 660, clashes: true),
        OverlapCase(name: "inside", start: 630, end: 690, clashes: true),
        OverlapCase(name: "same", start: 600, end: 720, clashes: true),
        OverlapCase(name: "around", start: 540, end: 780, clashes: true),
        OverlapCase(name: "to its end", start: 660, end: 720, clashes: true),
        OverlapCase(name: "overlapping its end", start: 660, end: 780, clashes: true),
        OverlapCase(name: "just after", start: 720, end: 840, clashes: false),
        OverlapCase(name: "after", start: 780, end: 900, clashes: false),
    ]
}
