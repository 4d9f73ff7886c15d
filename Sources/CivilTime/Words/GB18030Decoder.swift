import Glibc

/// Turns bytes of GB 18030, the national character set that office programs still write, into text, through glibc's `iconv`.
package final class GB18030Decoder {
    private let descriptor: iconv_t

    /// Opens the conversion; nil where the machine lacks it.
    package init?() {
        guard let opened = iconv_open("UTF-8", "GB18030"), Int(bitPattern: opened) != -1 else { return nil }
        descriptor = opened
    }

    deinit { iconv_close(descriptor) }

    /// The text of the bytes; nil unless they are whole characters of GB 18030.
    package func text(_ bytes: [UInt8]) -> String? {
        var input = bytes.map { CChar(bitPattern: $0) }
        // No character of GB 18030 grows to more than three times its bytes in UTF-8.
        let room = bytes.count * 3
        var output = [CChar](repeating: 0, count: room)
        var (inputLeft, outputLeft) = (bytes.count, room)
        input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                var (from, to) = (source.baseAddress, target.baseAddress)
                // What an earlier text may have left half read is forgotten first.
                iconv(descriptor, nil, nil, nil, nil)
                iconv(descriptor, &from, &inputLeft, &to, &outputLeft)
            }
        }
        guard inputLeft == 0 else { return nil }
        return String(validating: output[..<(room - outputLeft)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
