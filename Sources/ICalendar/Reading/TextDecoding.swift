import Glibc

/// Turns the bytes of content lines into text: UTF-8, else GB 18030 through glibc's `iconv`.
enum TextDecoding {
    static func decode(
        _ lines: [ContentLine<[UInt8]>]
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
        _ lines: [ContentLine<[UInt8]>]
    ) throws(ICalendarError) -> [ContentLine<String>] {
        let converter = GB18030Converter()
        var decoded: [ContentLine<String>] = []
        for line in lines {
            guard let text = converter?.text(line.text) else { throw .notText(line: line.number) }
            decoded.append(ContentLine(number: line.number, text: text))
        }
        return decoded
    }
}

/// An open conversion of glibc from GB 18030 to UTF-8.
@safe private struct GB18030Converter: ~Copyable {
    private let descriptor: iconv_t

    /// Nil where the machine lacks the conversion.
    init?() {
        guard let opened = unsafe iconv_open("UTF-8", "GB18030"), Int(bitPattern: opened) != -1 else {
            return nil
        }
        unsafe descriptor = opened
    }

    deinit { unsafe _ = iconv_close(descriptor) }

    /// The text of the bytes; nil unless they are whole characters of GB 18030.
    func text(_ bytes: [UInt8]) -> String? {
        var input = bytes.map { CChar(bitPattern: $0) }
        // No character of GB 18030 grows to more than three times its bytes in UTF-8.
        let room = bytes.count * 3
        var output = [CChar](repeating: 0, count: room)
        var (inputLeft, outputLeft) = (bytes.count, room)
        unsafe input.withUnsafeMutableBufferPointer { source in
            unsafe output.withUnsafeMutableBufferPointer { target in
                var (from, to) = (source.baseAddress, target.baseAddress)
                unsafe iconv(descriptor, &from, &inputLeft, &to, &outputLeft)
            }
        }
        guard inputLeft == 0 else { return nil }
        return String(validating: output[..<(room - outputLeft)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
