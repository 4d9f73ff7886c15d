import CivilTime
import Operations
import Scheduling

/// One change of a house rule on the command line: `longest-minutes=4h`, `quiet-hours=12:00-14:30,21:00-08:00`,
/// `runs-in-a-row=无`. A unique beginning of the rule's name is enough.
struct PolicySettingArgument: Sendable, Hashable {
    /// The rule.
    let key: PolicyKey
    /// The value as the house rules write it, or what was typed where it is no such value.
    let text: String

    /// Reads a change.
    ///
    /// - Throws: `ArgumentError.notASetting` where it has no `=`, `OperationError` where there is no such rule.
    init(_ argument: String) throws {
        let typed = argument.asTyped
        guard let sign = typed.firstIndex(of: "=") else { throw ArgumentError.notASetting(argument) }
        key = try KeepPolicy.key(named: String(typed[..<sign]))
        text = Self.plain(String(typed[typed.index(after: sign)...]).asTyped, for: key)
    }

    /// The value without the freedoms that people take: a unit that is known anyway, another length of time, a Chinese mark.
    private static func plain(_ text: String, for key: PolicyKey) -> String {
        if key.mayBeMissing, noLimit.contains(text) { return PolicyValue.noLimit.text }
        return switch key.unit {
        case .minutes: (try? DurationArgument(text)).map { String($0.minutes) } ?? text
        case .hours: wholeHours(text) ?? text
        case .days: text.dropping(anySuffix: ["天", "日", "days", "day", "d"])
        case .years: text.dropping(anySuffix: ["年", "years", "year", "y"])
        case .times: text.dropping(anySuffix: ["次", "场", "times"])
        case .level, .clock: text
        case .spans: String(text.filter { $0 != " " }.map { spanMarks[$0] ?? $0 })
        }
    }

    private static func wholeHours(_ text: String) -> String? {
        guard let minutes = try? DurationArgument(text).minutes, minutes.isMultiple(of: 60) else { return nil }
        return String(minutes / 60)
    }

    private static let noLimit: Set = ["无", "没有", "不限", "none", "no", "off", "unlimited"]
    private static let spanMarks: [Character: Character] = [
        "、": ",", ";": ",", "–": "-", "—": "-", "~": "-", "至": "-", "到": "-",
    ]
}

extension String {
    /// The text without the first of the given ends that it has, and without blanks before it.
    fileprivate func dropping(anySuffix suffixes: some Sequence<String>) -> String {
        let end = suffixes.first { hasSuffix($0) } ?? ""
        return String(dropLast(end.count)).asTyped
    }
}
