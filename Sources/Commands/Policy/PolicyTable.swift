import CivilTime
import Scheduling

/// House rules as a table and as JSON.
enum PolicyTable {
    /// One line a rule: its key, its value in words, what it means.
    static func table(_ policy: Policy) -> Table {
        var table = Table([
            Table.Column("key", zh: "馆规", en: "Rule"), Table.Column("value", zh: "值", en: "Value"),
            Table.Column("meaning", zh: "含义", en: "Meaning"),
        ])
        for key in PolicyKey.allCases {
            let value = policy.value(of: key)
            table.append(
                [.text(key.rawValue), .text(value.words(in: key.unit).spoken), .text(key.meaning.spoken)],
                tone: value == .noLimit ? .muted : .plain)
        }
        return table
    }

    /// The rules for spreadsheets, as `policy set` takes them.
    static func rows(_ policy: Policy) -> Table {
        let columns = [
            Table.Column("key", zh: "馆规", en: "Rule"), Table.Column("value", zh: "值", en: "Value"),
            Table.Column("unit", zh: "单位", en: "Unit"),
        ]
        return Table(
            columns,
            rows: PolicyKey.allCases.map { key in
                Table.Row([
                    .text(key.rawValue), .text(policy.value(of: key).text), .text(key.unit.rawValue),
                ])
            })
    }

    /// The rules for programs: `text` is what `policy set` takes.
    static func json(_ policy: Policy) -> JSONValue {
        .array(
            PolicyKey.allCases.map { key in
                let value = policy.value(of: key)
                return [
                    "key": .string(key.rawValue), "value": value.json, "text": .string(value.text),
                    "unit": .string(key.unit.rawValue), "meaning": .string(key.meaning.spoken),
                ]
            })
    }
}

extension PolicyValue {
    /// The value in words: `4 小时`, `7 天`, 12:00–14:30 和 21:00–08:00, or that there is no such limit.
    func words(in unit: PolicyUnit) -> LocalizedText {
        switch self {
        case .noLimit: LocalizedText(zh: "无", en: "none")
        case .number(let minutes) where unit == .minutes: LocalizedText.length(seconds: minutes * 60)
        case .number(let number): unit.words(number)
        case .time(let time): LocalizedText(zh: time.description, en: time.description)
        case .quietHours(let hours): hours.map { "\($0.from)–\($0.to)" }.spokenList
        }
    }

    fileprivate var json: JSONValue {
        switch self {
        case .noLimit: .null
        case .number(let number): .int(number)
        case .time(let time): .string(time.description)
        case .quietHours(let hours): JSONValue(hours.map(\.text))
        }
    }
}
