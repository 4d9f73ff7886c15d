/// The short ASCII names of communities, rooms and troupes, as they stand in file names and addresses.
public enum Slug {
    /// Whether a text is made of small letters, digits and inner hyphens, 1 to 40 of them.
    public static func isValid(_ text: String) -> Bool {
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        let isSpelt = text.utf8.allSatisfy {
            letters.contains($0) || digits.contains($0) || $0 == UInt8(ascii: "-")
        }
        return (1...40).contains(text.utf8.count) && isSpelt && text.first != "-" && text.last != "-"
    }
}
