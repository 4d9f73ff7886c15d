import Foundation

/// A JSON document in the making: keys are ours, nulls are said, and nothing depends on the language.
indirect enum JSONValue: Sendable, Hashable {
    case object([String: JSONValue])
    case array([JSONValue])
    case string(String)
    case int(Int)
    case double(Double)
    case bool(Bool)
    case null

    /// The text, or null.
    init(_ text: String?) { self = text.map(JSONValue.string) ?? .null }
    /// The number, or null.
    init(_ number: Int?) { self = number.map(JSONValue.int) ?? .null }
    /// The number, or null; null too for what is no number at all, since JSON cannot write it.
    init(_ number: Double?) { self = number.flatMap { $0.isFinite ? .double($0) : nil } ?? .null }
    /// The truth, or null.
    init(_ truth: Bool?) { self = truth.map(JSONValue.bool) ?? .null }
    /// The texts as an array.
    init(_ texts: some Sequence<String>) { self = .array(texts.map(JSONValue.string)) }

    /// The document: indented, keys in order, slashes as they are, a line break at the end.
    ///
    /// - Throws: `EncodingError` where a number is infinite or no number.
    func document() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }
}

extension JSONValue: Encodable {
    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .object(let members): try container.encode(members)
        case .array(let items): try container.encode(items)
        case .string(let text): try container.encode(text)
        case .int(let number): try container.encode(number)
        case .double(let number): try container.encode(number)
        case .bool(let truth): try container.encode(truth)
        case .null: try container.encodeNil()
        }
    }
}

extension JSONValue: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral, ExpressibleByStringInterpolation,
    ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByBooleanLiteral, ExpressibleByNilLiteral
{
    init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(Dictionary(elements) { _, last in last })
    }
    init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    init(stringLiteral value: String) { self = .string(value) }
    init(integerLiteral value: Int) { self = .int(value) }
    init(floatLiteral value: Double) { self = .double(value) }
    init(booleanLiteral value: Bool) { self = .bool(value) }
    init(nilLiteral: ()) { self = .null }
}
