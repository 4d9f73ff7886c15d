import CivilTime
import ICalendar

extension LintRule {
    /// Occurrences that do not take place, or take place otherwise (RFC 5545 §3.8.4.4, §3.8.5.1).
    static let exceptions: [LintRule] = [
        ofEvent("exdate-of-another-type", .error, [.apple, .google, .outlook]) { event in
            guard let start = event.first("DTSTART")?.time else { return [] }
            return event.all("EXDATE").filter { $0.times?.allSatisfy(start.isWrittenLike) == false }.map {
                Fault(
                    $0.line, zh: "EXDATE 的写法或时区与 DTSTART 不同，苹果会丢掉整个活动，谷歌会把那天又显示出来；请写成一样。",
                    en: "EXDATE is of another type or zone than DTSTART: Apple drops the event, Google shows the date "
                        + "again; write it like DTSTART.")
            }
        },
        ofProperty("exdate-list", .warning, [.outlook, .phones], in: ["EXDATE"]) { property in
            guard property.value.contains(",") else { return nil }
            return Fault(
                property.line, zh: "一个 EXDATE 里有几个日期；请每个日期写一行 EXDATE。",
                en: "One EXDATE has several dates; write one EXDATE for each.")
        },
        ofProperty("range", .error, [.google, .outlook, .evolution, .phones], in: ["RECURRENCE-ID"]) { property in
            guard property.parameter("RANGE") != nil else { return nil }
            return Fault(
                property.line, zh: "RANGE（这一场及以后）几乎没有程序认；请结束原来的系列，另起一个新的。",
                en: "Hardly any program reads RANGE (this and all after); end the series and begin another.")
        },
        LintRule(name: "override-of-nothing", severity: .warning, clients: [.google, .apple, .outlook]) { file in
            var patience = mostExpanded
            return file.series.flatMap { series in
                series.strayOverrides(patience: &patience).map { property in
                    Fault(
                        property.line, zh: "RECURRENCE-ID 不是这个系列的一场，会多出一条；请写原来的开始时间。",
                        en:
                            "RECURRENCE-ID is no occurrence of its series and shows as one more; write the original start."
                    )
                }
            }
        },
        LintRule(name: "sequence-differs", severity: .warning, clients: [.google, .icsx5]) { file in
            file.series.flatMap { series in
                series.overrides.filter { $0.revision != series.masters.first?.revision ?? $0.revision }.map {
                    Fault(
                        $0.first("SEQUENCE")?.line ?? $0.line,
                        zh: "这一场的 SEQUENCE 与系列不同，谷歌可能不更新；请写成一样，并一起增加。",
                        en:
                            "The SEQUENCE differs from that of the series, so Google may not update; raise both together."
                    )
                }
            }
        },
    ]

    /// The most occurrences that are laid out to look for overrides of none; what a hostile file has beyond is not looked at.
    private static let mostExpanded = 200_000
}

extension CalendarTime {
    /// Whether a time is of the same form and zone.
    fileprivate func isWrittenLike(_ other: CalendarTime) -> Bool {
        switch (self, other) {
        case (.date, .date), (.floating, .floating), (.utc, .utc): true
        case (.zoned(_, let zone), .zoned(_, let otherZone)): zone == otherZone
        case (.date, _), (.floating, _), (.utc, _), (.zoned, _): false
        }
    }
}

extension LintedSeries {
    /// The RECURRENCE-IDs at which the series has no occurrence.
    ///
    /// - Parameter patience: How many occurrences may still be laid out; it is used up.
    fileprivate func strayOverrides(patience: inout Int) -> [CalendarProperty] {
        guard !overrides.isEmpty, patience > 0, let master = masters.first,
            let start = master.first("DTSTART")?.time
        else { return [] }
        guard let reader = try? SeriesReader(master, start: start, clock: clock, horizon: .max),
            let series = try? reader.recurrence(without: []),
            let expansion = try? series.expand(in: reader.zone, limit: min(patience, 10_000))
        else { return [] }
        patience -= expansion.occurrences.count + 1
        let starts = Set(expansion.occurrences)
        return overrides.compactMap { $0.first("RECURRENCE-ID") }.filter { property in
            guard let time = property.time, let wall = try? clock.wall(time, in: reader.zone) else { return false }
            let isKnown = expansion.isComplete || wall <= expansion.occurrences.last ?? wall
            return isKnown && !starts.contains(wall)
        }
    }
}
