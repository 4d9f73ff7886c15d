import CivilTime
import Operations
import Scheduling

extension KeepRooms.OpenDayAnswer {
    /// Whether the room is open, for people and for programs.
    func answer(in zone: Zone) -> Answer {
        let sentences = [opening(in: zone), present(in: zone)] + why(in: zone) + [keeping, nextOpening(in: zone)]
        return Answer(heading: sentences.compactMap { $0?.spoken.terminalSafe }, json: json(in: zone))
    }

    private func opening(in zone: Zone) -> LocalizedText {
        let date = day.date.wordsWithWeekday
        let hours = day.spans.map { zone.hours(of: $0) }.spokenList
        return day.spans.isEmpty
            ? LocalizedText(zh: "\(room.name)在 \(date.zh)不开放。", en: "\(room.name) is closed on \(date.en).")
            : LocalizedText(
                zh: "\(room.name)在 \(date.zh)开放：\(hours.zh)。", en: "\(room.name) is open on \(date.en): \(hours.en).")
    }

    /// How it stands at this moment, where the day is today.
    private func present(in zone: Zone) -> LocalizedText? {
        guard let now, !day.spans.isEmpty else { return nil }
        if let span = day.spans.first(where: { $0.contains(now) }) {
            let end = zone.hours(of: span).split(separator: "–").last ?? ""
            return LocalizedText(zh: "现在开着，到 \(end)。", en: "It is open now, until \(end).")
        }
        if let later = day.spans.first(where: { $0.start > now }) {
            let start = zone.local(later.start).time
            return LocalizedText(zh: "现在没开，\(start) 开门。", en: "It is closed now and opens at \(start).")
        }
        return LocalizedText(zh: "今天已经关门了。", en: "It has closed for today.")
    }

    /// Why the day is as it is: its closures, its holiday, or a timetable without hours for it.
    private func why(in zone: Zone) -> [LocalizedText] {
        let closures = day.closures.map { closure in
            let span = zone.words(for: closure.span)
            return LocalizedText(
                zh: "\(span.zh) 关闭：\(closure.reason)。", en: "Shut \(span.en): \(closure.reason).")
        }
        let holiday = day.holiday.map { holiday in
            LocalizedText(
                zh: "这天是\(holiday.name)，按假日的时间。",
                en: "It is a public holiday (\(holiday.name)), with the hours of holidays.")
        }
        return [holiday, reason].compactMap(\.self) + closures
    }

    private var reason: LocalizedText? {
        let weekday = day.date.weekday.name
        return switch day.reason {
        case .noHours: LocalizedText(zh: "\(weekday.zh)没有开放时间。", en: "There are no hours on \(weekday.en).")
        case .outOfSeason:
            LocalizedText(
                zh: "这一季\(weekday.zh)没有开放时间。", en: "There are no hours on \(weekday.en) in this season.")
        case .closed, nil: nil
        }
    }

    private var keeping: LocalizedText? {
        guard let keeper, !day.spans.isEmpty else { return nil }
        return isKeeperAway
            ? LocalizedText(
                zh: "值班的是\(keeper.name)，但这天请假了，请另找人。",
                en: "\(keeper.name) keeps it but is away that day; find somebody else.")
            : LocalizedText(zh: "值班：\(keeper.name)。", en: "Kept by \(keeper.name).")
    }

    /// When it opens next, where that is not said already.
    private func nextOpening(in zone: Zone) -> LocalizedText? {
        let isOpen = now.map { now in day.spans.contains { $0.end > now } } ?? !day.spans.isEmpty
        guard !isOpen else { return nil }
        guard let span = next.map({ zone.words(for: $0) }) else {
            return LocalizedText(zh: "一年之内都不开放。", en: "It does not open within a year.")
        }
        return LocalizedText(zh: "下次开放：\(span.zh)。", en: "It opens next on \(span.en).")
    }

    private func json(in zone: Zone) -> JSONValue {
        [
            "room": .string(room.slug), "date": .string(day.date.description), "open": .bool(!day.spans.isEmpty),
            "hours": .array(day.spans.map { .span($0, in: zone) }), "reason": JSONValue(reasonCode),
            "closures": .array(day.closures.map { .closure($0, in: zone) }),
            "holiday": JSONValue(day.holiday?.name), "keeper": JSONValue(keeper?.name),
            "keeperAway": .bool(isKeeperAway),
            "openNow": JSONValue(now.map { now in day.spans.contains { $0.contains(now) } }),
            "nextOpening": next.map { .span($0, in: zone) } ?? .null,
        ]
    }

    private var reasonCode: String? {
        switch day.reason {
        case .closed: "closed"
        case .noHours: "no-hours"
        case .outOfSeason: "out-of-season"
        case nil: nil
        }
    }
}

extension JSONValue {
    /// A span with the community's offset.
    fileprivate static func span(_ span: TimeSpan, in zone: Zone) -> JSONValue {
        ["start": .instant(span.start, in: zone), "end": .instant(span.end, in: zone)]
    }
}
