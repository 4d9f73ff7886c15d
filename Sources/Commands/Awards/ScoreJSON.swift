import CivilTime
import Learning
import Operations

// How scores stand in JSON: points as numbers with at most two places, parts by their names in camelCase.

extension JSONValue {
    /// Points as a number.
    static func points(_ points: Points) -> JSONValue {
        points.hundredths.isMultiple(of: 100)
            ? .int(points.hundredths / 100) : .double(Double(points.hundredths) / 100)
    }

    /// The points of each part.
    static func parts(_ parts: [ScorePart]) -> JSONValue {
        .object(Dictionary(uniqueKeysWithValues: parts.map { ($0.part.key, .points($0.points)) }))
    }
}

extension AwardPart {
    /// The name of the part in JSON.
    var key: String { rawValue.inCamelCase }
    /// The name of the part's column in CSV.
    var column: String { rawValue.replacing("-", with: "_") }
}

extension ToldScore.Unmet {
    /// The condition for programs: what was reached and wanted, and the sentence.
    var json: JSONValue {
        [
            "gate": .string(gate.inCamelCase), "reached": reached.map { .points($0) } ?? .null,
            "wanted": JSONValue(wanted), "message": .string(words.spoken),
        ]
    }
}

extension String {
    /// `active-months` as `activeMonths`.
    var inCamelCase: String {
        let words = split(separator: "-")
        return (words.prefix(1).map(String.init) + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() })
            .joined()
    }
}
