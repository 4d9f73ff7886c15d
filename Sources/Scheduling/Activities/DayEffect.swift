import CivilTime

/// What the calendar of public holidays does to one date of an activity.
enum DayEffect: Hashable {
    /// Nothing: an ordinary day, or one on which it takes place all the same.
    case none
    /// The date is skipped, and why.
    case skip(LocalizedText)
    /// Somebody is asked, and what.
    case ask(LocalizedText)
}

extension DayPolicy {
    /// What a day does to a date of an activity.
    ///
    /// - Parameters:
    ///   - holiday: What the calendar says of the day; nil for an ordinary one.
    ///   - isForWorkingDays: Whether the activity takes place on every working day, so on a make-up working day too.
    func effect(of holiday: PublicHoliday?, isForWorkingDays: Bool) -> DayEffect {
        guard let holiday else { return .none }
        switch holiday.kind {
        case .off:
            return effect(onHoliday, LocalizedText(zh: "\(holiday.name)放假", en: "public holiday (\(holiday.name))"))
        case .work:
            guard holiday.date.weekday.isWeekend, !isForWorkingDays else { return .none }
            return effect(
                makeupDay,
                LocalizedText(zh: "调休上班（\(holiday.name)）", en: "working day that makes up for \(holiday.name)"))
        }
    }

    private func effect(_ choice: OnHoliday, _ reason: LocalizedText) -> DayEffect {
        switch choice {
        case .keep: .none
        case .skip: .skip(reason)
        case .ask: .ask(reason.asked)
        }
    }

    private func effect(_ choice: MakeupDay, _ reason: LocalizedText) -> DayEffect {
        switch choice {
        case .weekend: .none
        case .weekday: .skip(reason)
        case .ask: .ask(reason.asked)
        }
    }
}

extension LocalizedText {
    /// The reason as a question to whoever may decide.
    fileprivate var asked: LocalizedText { LocalizedText(zh: "\(zh)，照常吗？", en: "\(en): does it take place?") }
}

extension Repetition {
    /// Whether the rule gives every day from Monday to Friday of every week.
    var isEveryWorkingDay: Bool {
        switch self {
        case .gregorian(let rule): rule.isEveryWorkingDay
        case .lunar: false
        }
    }
}

extension RecurrenceRule {
    /// Whether the rule gives every day from Monday to Friday, and perhaps the weekend, of every week.
    fileprivate var isEveryWorkingDay: Bool {
        guard interval == 1, months.isEmpty, monthDays.isEmpty, positions.isEmpty else { return false }
        let named = Set(weekdays.map(\.weekday))
        let isWholeWeek = named.isSuperset(of: Weekday.allCases.filter { !$0.isWeekend })
        return switch frequency {
        case .daily: named.isEmpty || isWholeWeek
        case .weekly: isWholeWeek
        case .monthly, .yearly: false
        }
    }
}
