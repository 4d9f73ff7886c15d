/// A parameter of a property: a name and its values, without quotation marks or escapes (RFC 5545 §3.2).
public struct CalendarParameter: Sendable, Hashable {
    /// The name in capitals, such as `TZID`.
    public let name: String
    /// The values in order; almost always one.
    public let values: [String]

    /// Creates a parameter. Quotation marks, carets and line breaks are escaped when it is written (RFC 6868).
    ///
    /// - Throws: `ICalendarError.invalidName`, or `.controlCharacter` for any control character but a tab or line feed.
    public init(_ name: String, _ values: String...) throws(ICalendarError) {
        self.name = try ContentName.checked(name)
        for value in values {
            try ControlCharacters.refuse(in: value, of: self.name, except: "\n")
        }
        self.values = values
    }

    init(checkedName: String, values: [String]) {
        name = checkedName
        self.values = values
    }

    /// Adds the parameter as it stands in a content line: `NAME=value`, quoted where RFC 5545 asks for it.
    func append(to line: inout [UInt8]) {
        line += name.utf8
        for (index, value) in values.enumerated() {
            line.append(UInt8(ascii: index == 0 ? "=" : ","))
            line += Self.escaped(value).utf8
        }
    }

    /// Whether a value is written as it stands.
    static func isPlain(_ value: String) -> Bool {
        !value.utf8.contains { byte in
            switch byte {
            case UInt8(ascii: "^"), UInt8(ascii: "\n"), UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: ";"),
                UInt8(ascii: ":"):
                true
            case _: false
            }
        }
    }

    private static func escaped(_ value: String) -> String {
        guard !isPlain(value) else { return value }
        var result = ""
        var needsQuotes = false
        for scalar in value.unicodeScalars {
            switch scalar {
            case "^": result += "^^"
            case "\n": result += "^n"
            case "\"": result += "^'"
            case ",", ";", ":":
                needsQuotes = true
                result.unicodeScalars.append(scalar)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return needsQuotes ? "\"\(result)\"" : result
    }

    /// Reads the escapes of RFC 6868; a caret before anything else stands for itself.
    static func unescaped(_ text: Substring) -> String {
        guard text.utf8.contains(UInt8(ascii: "^")) else { return String(text) }
        var result = String.UnicodeScalarView()
        var scalars = text.unicodeScalars.makeIterator()
        while let scalar = scalars.next() {
            guard scalar == "^" else {
                result.append(scalar)
                continue
            }
            switch scalars.next() {
            case "^": result.append("^")
            case "n", "N": result.append("\n")
            case "'": result.append("\"")
            case let other?: result.append(contentsOf: ["^", other])
            case nil: result.append("^")
            }
        }
        return String(result)
    }
}
