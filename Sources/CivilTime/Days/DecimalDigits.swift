/// Reads and writes runs of ASCII digits, strictly: no sign, no space, no other script's digits.
package enum DecimalDigits {
    /// The value of a text of one to nine ASCII digits; nil for anything else.
    package static func value(of text: some StringProtocol) -> Int? { value(of: Array(text.utf8)[...]) }

    /// The value of one to nine ASCII digits; nil for anything else.
    package static func value(of bytes: ArraySlice<UInt8>) -> Int? {
        guard (1...9).contains(bytes.count) else { return nil }
        var value = 0
        for byte in bytes {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return value
    }

    /// Adds a number that is not negative, filled with zeros on the left to the given width.
    static func append(_ value: Int, width: Int = 2, to digits: inout [UInt8]) {
        let end = digits.count
        var rest = value
        repeat {
            digits.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        } while rest > 0 || digits.count - end < width
        digits[end...].reverse()
    }

    /// A number that is not negative, filled with zeros on the left to the given width.
    package static func text(_ value: Int, width: Int = 2) -> String {
        let digits = String(value)
        return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
    }
}
