extension Points {
    /// Reads points as people write them, with two decimals at most: `4`, `3.5`, `2.25`; nil for any other text.
    public init?(_ text: String) {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let fraction = parts.count > 1 ? parts[1] : "0"
        guard (1...2).contains(fraction.utf8.count), !parts[0].isEmpty, parts[0].utf8.count <= 6,
            (parts[0] + fraction).utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            let whole = Int(parts[0]), let rest = Int(fraction)
        else { return nil }
        self.init(hundredths: whole * 100 + (fraction.utf8.count == 1 ? rest * 10 : rest))
    }
}
