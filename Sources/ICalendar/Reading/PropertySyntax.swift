/// Reads a content line into name, parameters and value (RFC 5545 §3.1).
enum PropertySyntax {
    /// The property of a line; nil unless it is of the form `NAME;PARAMETER=value:value`.
    static func property(_ line: ContentLine<String>) -> CalendarProperty? {
        let text = line.text
        guard let nameEnd = text.utf8.firstIndex(where: { $0 == colon || $0 == semicolon }),
            ContentName.isName(text[..<nameEnd].utf8)
        else { return nil }
        var parameters: [CalendarParameter] = []
        var position = nameEnd
        while text.utf8[position] == semicolon {
            guard let (parameter, end) = parameter(of: text, from: text.utf8.index(after: position)) else { return nil }
            parameters.append(parameter)
            position = end
        }
        return CalendarProperty(
            checkedName: ContentName.inCapitals(text[..<nameEnd]), parameters: parameters,
            value: String(text[text.utf8.index(after: position)...]), line: line.number)
    }

    /// The parameter that starts there, and the semicolon or colon after it.
    private static func parameter(of text: String, from start: String.Index) -> (CalendarParameter, String.Index)? {
        guard let equals = text.utf8[start...].firstIndex(of: UInt8(ascii: "=")),
            ContentName.isName(text[start..<equals].utf8)
        else { return nil }
        var values: [String] = []
        var position = equals
        repeat {
            let valueStart = text.utf8.index(after: position)
            guard let end = endOfValue(text, from: valueStart) else { return nil }
            values.append(CalendarParameter.unescaped(text[valueStart..<end].withoutQuotes))
            position = end
        } while text.utf8[position] == comma
        return (CalendarParameter(checkedName: ContentName.inCapitals(text[start..<equals]), values: values), position)
    }

    /// The comma, semicolon or colon, outside quotation marks, that ends a parameter value.
    private static func endOfValue(_ text: String, from start: String.Index) -> String.Index? {
        var isQuoted = false
        for index in text.utf8[start...].indices {
            let byte = text.utf8[index]
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if !isQuoted, byte == comma || byte == semicolon || byte == colon { return index }
        }
        return nil
    }

    private static let colon = UInt8(ascii: ":")
    private static let semicolon = UInt8(ascii: ";")
    private static let comma = UInt8(ascii: ",")
}

extension Substring {
    /// The text without the quotation marks of a parameter value.
    fileprivate var withoutQuotes: Substring {
        guard utf8.contains(UInt8(ascii: "\"")) else { return self }
        return Substring(String(decoding: utf8.filter { $0 != UInt8(ascii: "\"") }, as: UTF8.self))
    }
}
