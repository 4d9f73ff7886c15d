import CivilTime
import ICalendar

extension LintRule {
    /// How an event repeats: within what every program expands alike (RFC 5545 §3.3.10, §3.8.5).
    static let recurrence: [LintRule] = [
        ofEvent("rule-unreadable", .error, CalendarClient.allCases) { event in
            event.all("RRULE").compactMap { property in
                guard !property.isScaled, let problem = property.unreadableRule else { return nil }
                return Fault(property.line, zh: problem.zh, en: problem.en)
            }
        },
        ofEvent("several-rules", .error, [.outlook, .google, .apple]) { event in
            event.all("RRULE").dropFirst().map {
                Fault(
                    $0.line, zh: "活动有不止一条 RRULE，各程序只认其中一条；请拆成几个活动。",
                    en: "The event has more than one RRULE, of which programs take one; make several events of it.")
            }
        },
        ofEvent("rule-not-portable", .warning, [.outlook, .google, .evolution, .khal, .nextcloud]) { event in
            event.rules.compactMap { property, rule in
                let problems = event.portabilityProblems(of: rule).filter { $0 != .startOutside }
                guard !problems.isEmpty else { return nil }
                return Fault(
                    property.line,
                    zh: "各程序对这条规则理解不一：\(problems.map(\.explanation.zh).joined(separator: "；"))；请改写，或逐场列出。",
                    en:
                        "Programs differ on this rule: \(problems.map(\.explanation.en).joined(separator: "; ")); write "
                        + "another, or list single events.")
            }
        },
        ofEvent("start-outside-rule", .warning, [.outlook, .google, .thunderbird, .khal]) { event in
            event.rules.compactMap { property, rule in
                guard event.portabilityProblems(of: rule).contains(.startOutside) else { return nil }
                return Fault(
                    property.line, zh: "开始那天（DTSTART）不符合规则，有的程序多出一场，有的少一场；请从合规则的一天开始。",
                    en:
                        "DTSTART does not satisfy the rule, so programs differ by an occurrence; start on a day that does."
                )
            }
        },
        ofEvent("until-of-another-type", .error, [.khal, .homeAssistant, .outlook]) { event in
            guard let start = event.first("DTSTART")?.time else { return [] }
            return event.rules.compactMap { property, rule in
                guard let wanted = start.until(insteadOf: rule.end) else { return nil }
                return Fault(
                    property.line, zh: "UNTIL 与 DTSTART 写法不配，有的程序因此拒收；请写成\(wanted.zh)。",
                    en: "UNTIL does not fit DTSTART, and some programs refuse the rule; write it \(wanted.en).")
            }
        },
        ofEvent("lower-case-rule", .warning, [.outlook, .phones]) { event in
            event.all("RRULE").filter { $0.value != $0.value.uppercased() }.map {
                Fault($0.line, zh: "RRULE 里有小写字母；请全部大写。", en: "The RRULE has small letters; write capitals.")
            }
        },
        ofEvent("scaled-rule", .error, [.khal, .homeAssistant, .google, .outlook, .phones]) { event in
            event.all("RRULE").filter(\.isScaled).map {
                Fault(
                    $0.line, zh: "规则按农历（RSCALE）重复，有的程序拒收整个文件，有的显示成公历；请逐场列出公历日期。",
                    en:
                        "The rule has another calendar scale (RSCALE): some programs refuse the whole file, others show "
                        + "Gregorian dates; list single Gregorian dates.")
            }
        },
        ofEvent("extra-dates", .error, [.outlook, .homeAssistant, .nextcloud, .thunderbird]) { event in
            event.all("RDATE").map {
                Fault(
                    $0.line, zh: "RDATE 加的场次在有的程序里会丢失；请写成单独的活动。",
                    en: "Some programs lose dates that RDATE adds; write them as events of their own.")
            }
        },
        ofEvent("exclusion-rule", .error, CalendarClient.allCases) { event in
            event.all("EXRULE").map {
                Fault(
                    $0.line, zh: "EXRULE 已经废止，多数程序不认；请改用 EXDATE 逐个列出。",
                    en: "EXRULE is obsolete and mostly not read; list the dates as EXDATE.")
            }
        },
    ]
}

extension CalendarProperty {
    /// Whether the rule names a calendar scale, or repeats by the lunar year as some phones write it.
    fileprivate var isScaled: Bool { value.uppercased().contains("RSCALE=") || value.uppercased().contains("LUNAR_") }

    fileprivate var unreadableRule: LocalizedText? {
        do {
            _ = try RecurrenceRule(value)
            return nil
        } catch {
            return error.explanation
        }
    }
}

extension CalendarComponent {
    /// The Gregorian rules that can be read, with their properties.
    fileprivate var rules: [(CalendarProperty, RecurrenceRule)] {
        all("RRULE").filter { !$0.isScaled }.compactMap { property in
            (try? RecurrenceRule(property.value)).map { (property, $0) }
        }
    }

    fileprivate func portabilityProblems(of rule: RecurrenceRule) -> [PortabilityProblem] {
        first("DTSTART")?.time.map { rule.portabilityProblems(startingOn: $0.date) } ?? []
    }
}

extension CalendarTime {
    /// How an UNTIL must be written beside this start; nil where it is written so, or there is none.
    fileprivate func until(insteadOf end: RecurrenceRule.End) -> LocalizedText? {
        switch (self, end) {
        case (_, .never), (_, .times), (.date, .until), (.zoned, .untilInstant), (.utc, .untilInstant),
            (.floating, .untilLocal):
            nil
        case (.date, .untilLocal), (.date, .untilInstant): LocalizedText(zh: "日期，如 20261231", en: "as a day: 20261231")
        case (.floating, .until), (.floating, .untilInstant):
            LocalizedText(zh: "不带 Z 的时刻，如 20261231T190000", en: "as a time without Z: 20261231T190000")
        case (.zoned, .until), (.zoned, .untilLocal), (.utc, .until), (.utc, .untilLocal):
            LocalizedText(zh: "UTC 时刻，如 20261231T110000Z", en: "as a time in UTC: 20261231T110000Z")
        }
    }
}
