public import CivilTime

/// The value of one house rule.
public enum PolicyValue: Sendable, Hashable {
    /// There is no such limit.
    case noLimit
    /// So many of the rule's unit.
    case number(Int)
    /// A time of the day.
    case time(LocalTime)
    /// Hours of every day.
    case quietHours([QuietHours])

    /// The value as it is written and kept: `none`, `90`, `12:00`, `12:00-14:30,21:00-08:00`.
    public var text: String {
        switch self {
        case .noLimit: "none"
        case .number(let number): String(number)
        case .time(let time): time.description
        case .quietHours(let hours): hours.map(\.text).joined(separator: ",")
        }
    }
}

extension Policy {
    /// What the policy says of a rule.
    public func value(of key: PolicyKey) -> PolicyValue {
        switch key.slot {
        case .number(let path, _, _): .number(self[keyPath: path])
        case .limit(let path, _, _): self[keyPath: path].map { .number($0) } ?? .noLimit
        case .time(let path): self[keyPath: path].map { .time($0) } ?? .noLimit
        case .quietHours(let path): self[keyPath: path].isEmpty ? .noLimit : .quietHours(self[keyPath: path])
        }
    }

    /// Changes a rule to a value as `PolicyValue.text` writes it.
    ///
    /// - Throws: `PolicyError.badValue`, which says what to write, where the rule cannot have that value.
    public mutating func set(_ key: PolicyKey, to text: String) throws(PolicyError) {
        let isNone = text == PolicyValue.noLimit.text
        let refusal = PolicyError.badValue(key, text: text)
        switch key.slot {
        case .number(let path, _, let range):
            guard let number = Self.number(text, in: range) else { throw refusal }
            self[keyPath: path] = number
        case .limit(let path, _, let range):
            let number = Self.number(text, in: range)
            guard isNone || number != nil else { throw refusal }
            self[keyPath: path] = number
        case .time(let path):
            let time = try? LocalTime(text)
            guard isNone || time != nil else { throw refusal }
            self[keyPath: path] = time
        case .quietHours(let path):
            let hours = text.split(separator: ",", omittingEmptySubsequences: false).map { QuietHours($0) }
            guard isNone || !hours.contains(nil) else { throw refusal }
            self[keyPath: path] = hours.compactMap(\.self)
        }
    }

    private static func number(_ text: String, in range: ClosedRange<Int>) -> Int? {
        DecimalDigits.value(of: text).flatMap { range.contains($0) ? $0 : nil }
    }
}

/// What can be wrong with a house rule.
public enum PolicyError: ExplainedError, Hashable {
    /// The rule cannot have that value.
    case badValue(PolicyKey, text: String)

    /// One sentence: which rule, which value, what to write.
    public var explanation: LocalizedText {
        switch self {
        case .badValue(let key, let text):
            LocalizedText(
                zh: "“\(text)”不能作 \(key.rawValue) 的值；请写 \(key.expectation.zh)。",
                en: "“\(text)” cannot be the value of \(key.rawValue); write \(key.expectation.en).")
        }
    }
}
