extension LocalDate {
    /// The day as a notice says it: 2026年12月1日, 1 December 2026.
    public var words: LocalizedText {
        LocalizedText(zh: "\(year)年\(month)月\(day)日", en: "\(day) \(Words.month(month).en) \(year)")
    }
}
