public import CivilTime

/// Something a calendar file says that was not taken as it stands, with the line where it says so.
public struct CalendarDiagnostic: Sendable, Hashable {
    /// How much was lost.
    public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
        /// Nothing was lost, but something is odd.
        case warning
        /// A property, or a value of it, was left out, or an event is unusable.
        case error

        /// Orders warnings before errors.
        public static func < (lhs: Self, rhs: Self) -> Bool { lhs == .warning && rhs == .error }
    }

    /// The line of the file, counted from 1.
    public let line: Int
    /// The name of the property or component, in capitals.
    public let property: String
    /// How much was lost.
    public let severity: Severity
    /// What is wrong and what became of it: one sentence that names line and property.
    public let message: LocalizedText
}

// MARK: - The things that can be said

extension CalendarDiagnostic {
    static func refused(_ property: CalendarProperty, _ refusal: PropertyJudge.Refusal) -> CalendarDiagnostic {
        let value = excerpt(property.value)
        switch refusal {
        case .emptyValue:
            return CalendarDiagnostic(
                property, .warning, zh: "没有值，这个属性已略去。", en: "it has no value, so the property was left out.")
        case .unreadableValue(let type):
            return CalendarDiagnostic(
                property, .error, zh: "的值“\(value)”不是有效的 \(type)，这个属性已略去。",
                en: "the value “\(value)” is no valid \(type), so the property was left out.")
        case .strayErrorNote:
            return CalendarDiagnostic(
                property, .error, zh: "是别的程序留下的出错记录，原来的内容已丢失；请查看原始日历。",
                en: "another program left this note when it lost a property; look at the original calendar.")
        }
    }

    static func doubtful(_ property: CalendarProperty, _ doubt: PropertyJudge.Doubt) -> CalendarDiagnostic {
        let value = excerpt(property.value)
        switch doubt {
        case .unusualRule:
            return CalendarDiagnostic(
                property, .warning, zh: "的规则“\(value)”不合标准，按原样保留。",
                en: "the rule “\(value)” is not of the standard; it is kept as it stands.")
        case .unusualParameters:
            return CalendarDiagnostic(
                property, .warning, zh: "带有少见的参数，按原样保留。",
                en: "it has unusual parameters; it is kept as it stands.")
        }
    }

    static func unreadableListItem(_ item: Substring, in property: CalendarProperty) -> CalendarDiagnostic {
        let value = excerpt(item)
        return CalendarDiagnostic(
            property, .error, zh: "中的“\(value)”不是存在的日期或时间，这一项已略去。",
            en: "“\(value)” is no date or time that exists, so this item was left out.")
    }

    static func replacedControlCharacters(line: Int, property: String) -> CalendarDiagnostic {
        CalendarDiagnostic(
            line: line, property: property, .warning, zh: "含有控制字符，已换成空格。",
            en: "control characters were replaced with spaces.")
    }

    static func notAContentLine(_ text: String, line: Int, component: String) -> CalendarDiagnostic {
        CalendarDiagnostic(
            line: line, property: component, .error, zh: "之内的“\(excerpt(text))”不是“名称:值”的形式，已略去。",
            en: "“\(excerpt(text))” is not of the form NAME:value, so it was left out.")
    }

    static func outsideCalendar(_ text: String, line: Int) -> CalendarDiagnostic {
        CalendarDiagnostic(
            line: line, property: "VCALENDAR", .warning, zh: "之外的“\(excerpt(text))”已略去。",
            en: "“\(excerpt(text))” stands outside every calendar and was left out.")
    }

    static func eventWithoutStart(_ event: CalendarComponent, line: Int) -> CalendarDiagnostic {
        let name = excerpt(event.first("SUMMARY")?.text ?? event.first("UID")?.value ?? "")
        let (zhName, enName) = name.isEmpty ? ("", "it") : ("“\(name)”", "“\(name)”")
        return CalendarDiagnostic(
            line: line, property: event.name, .error, zh: "\(zhName)没有可用的开始时间（DTSTART），不能排入日程。",
            en: "\(enName) has no usable start (DTSTART) and cannot be scheduled.")
    }

    private init(_ property: CalendarProperty, _ severity: Severity, zh: String, en: String) {
        self.init(line: property.line ?? 0, property: property.name, severity, zh: zh, en: en)
    }

    private init(line: Int, property: String, _ severity: Severity, zh: String, en: String) {
        self.line = line
        self.property = property
        self.severity = severity
        message = LocalizedText(zh: "第 \(line) 行 \(property) \(zh)", en: "Line \(line), \(property): \(en)")
    }

    /// The first 40 characters of a text a stranger wrote.
    private static func excerpt(_ text: some StringProtocol) -> String {
        let short = text.unicodeScalars.prefix(40)
        return String(String.UnicodeScalarView(short)) + (short.endIndex == text.endIndex ? "" : "…")
    }
}
