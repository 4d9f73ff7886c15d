import CivilTime
import Operations
import Scheduling

/// An activity's when and where in a line: rooms, troupes, the rule in words, how many times.
struct ScheduleWords {
    private let details: ActivityDetails
    private let schedule: Schedule
    private let directory: Directory

    /// Prepares to speak of an activity.
    init(_ details: ActivityDetails, _ schedule: Schedule, in directory: Directory) {
        self.details = details
        self.schedule = schedule
        self.directory = directory
    }

    /// The whole line: `多功能厅 · 合唱队 · 每周二 19:00–20:30 · 共 9 场`.
    func sentence(occurrences: Int) -> LocalizedText {
        let count = LocalizedText(zh: "共 \(occurrences) 场", en: occurrences == 1 ? "once" : "\(occurrences) times")
        let names = (directory.rooms(details.rooms).map(\.name) + directory.troupes(details.troupes).map(\.name))
            .map { LocalizedText(zh: $0, en: $0) }
        return (names + [timing] + (isCounted ? [] : [count])).joined(zh: " · ", en: " · ")
    }

    /// Whether the rule's own words say how many times already.
    private var isCounted: Bool {
        guard case .times? = schedule.recurrence.rule?.end else { return false }
        return schedule.recurrence.additions.isEmpty && schedule.recurrence.exclusions.isEmpty
    }

    /// When: the rule in words, or the single time.
    var timing: LocalizedText {
        let start = schedule.recurrence.start
        let length = LocalizedText.length(seconds: schedule.seconds)
        guard let rule = schedule.recurrence.rule else {
            let span = schedule.span(startingAt: start, in: directory.zone)
            return span.map { directory.zone.words(for: $0) } ?? LocalizedText(zh: "", en: "")
        }
        let words = rule.words(startingAt: start)
        return LocalizedText(zh: "\(words.zh)，每场 \(length.zh)", en: "\(words.en), \(length.en) each")
    }
}
