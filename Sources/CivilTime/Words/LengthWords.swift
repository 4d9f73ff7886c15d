extension LocalizedText {
    /// A length of time as people say it: `1 小时 30 分钟`, `1 h 30 min`; seconds only where there are some.
    public static func length(seconds: Int) -> LocalizedText {
        let (hours, minutes, rest) = (seconds / 3_600, seconds / 60 % 60, seconds % 60)
        let parts = [
            hours > 0 ? LocalizedText(zh: "\(hours) 小时", en: "\(hours) h") : nil,
            minutes > 0 || seconds == 0 ? LocalizedText(zh: "\(minutes) 分钟", en: "\(minutes) min") : nil,
            rest > 0 ? LocalizedText(zh: "\(rest) 秒", en: "\(rest) s") : nil,
        ]
        return parts.compactMap(\.self).joined(zh: " ", en: " ")
    }
}
