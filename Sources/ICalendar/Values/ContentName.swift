/// The names of components, properties and parameters: `iana-token` and `x-name` of RFC 5545 §3.1.
enum ContentName {
    /// The name in capitals.
    ///
    /// - Throws: `ICalendarError.invalidName` unless it is made of ASCII letters, digits and hyphens.
    static func checked(_ name: String) throws(ICalendarError) -> String {
        guard isName(name.utf8) else { throw .invalidName(name) }
        return inCapitals(name)
    }

    /// A name of ASCII in capitals; most are written so.
    static func inCapitals(_ name: some StringProtocol) -> String {
        let hasSmallLetters = name.utf8.contains { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
        return hasSmallLetters ? name.uppercased() : String(name)
    }

    /// Whether the bytes are a name: one or more ASCII letters, digits and hyphens.
    static func isName(_ bytes: some Collection<UInt8>) -> Bool {
        !bytes.isEmpty && bytes.allSatisfy(isNameByte)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
