import CivilTime

/// Turns the bytes of content lines into text: UTF-8, else GB 18030 which old office programs write.
enum TextDecoding {
    static func decode(
        _ lines: [ContentLine<ArraySlice<UInt8>>]
    ) throws(ICalendarError) -> (lines: [ContentLine<String>], encoding: CalendarDocument.Encoding) {
        var decoded: [ContentLine<String>] = []
        decoded.reserveCapacity(lines.count)
        for line in lines {
            guard let text = String(validating: line.text, as: UTF8.self) else {
                return (try decodeGB18030(lines), .gb18030)
            }
            decoded.append(ContentLine(number: line.number, text: text))
        }
        return (decoded, .utf8)
    }

    private static func decodeGB18030(
        _ lines: [ContentLine<ArraySlice<UInt8>>]
    ) throws(ICalendarError) -> [ContentLine<String>] {
        let decoder = GB18030Decoder()
        var decoded: [ContentLine<String>] = []
        for line in lines {
            guard let text = decoder?.text(Array(line.text)) else { throw .notText(line: line.number) }
            decoded.append(ContentLine(number: line.number, text: text))
        }
        return decoded
    }
}
