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

    /// The parameter as it stands in a content line: `NAME=value`, quoted where RFC 5545 asks for it.
    var text: String {
        "\(name)=" + values.map(Self.escaped).joined(separator: ",")
    }

    private static func escaped(_ value: String) -> String {
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
