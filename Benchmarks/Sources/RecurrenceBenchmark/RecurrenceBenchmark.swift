import CivilTime

/// Expands each rule of a list, again and again, and prints how many occurrences a second that makes: one line a rule,
/// `rule<TAB>occurrences<TAB>seconds`.
///
/// Every expansion begins on another day, so that no answer can be reused.
@main enum RecurrenceBenchmark {
    static let rules = ["FREQ=WEEKLY;BYDAY=TU", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH", "FREQ=MONTHLY;BYDAY=-1SA"]
    static let occurrencesOfOne = 500
    static let expansions = 2_000

    static func main() throws {
        let zone = try Zone("Asia/Shanghai")
        let firstDay = try LocalDate("2026-01-01")
        let evening = try LocalTime("19:00")
        for text in rules {
            let rule = try RecurrenceRule("\(text);COUNT=\(occurrencesOfOne)")
            var occurrences = 0
            let time = try ContinuousClock().measure {
                for day in 0..<expansions {
                    let series = Recurrence(start: LocalDateTime(firstDay.adding(days: day), evening), rule: rule)
                    occurrences += try series.expand(in: zone, limit: occurrencesOfOne).occurrences.count
                }
            }
            print(text, occurrences, seconds(time), separator: "\t")
        }
    }

    private static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }
}
