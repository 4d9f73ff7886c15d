import CivilTime
import Operations
import Scheduling

extension KeepRooms.OpenDayAnswer {
    /// Whether it is open this very moment.
    var isOpenNow: Bool { now.map { now in day.spans.contains { $0.contains(now) } } ?? false }

    /// The hours of the day, or that there are none.
    func hoursWords(in zone: Zone) -> LocalizedText {
        guard !day.spans.isEmpty else { return LocalizedText(zh: "不开放", en: "closed") }
        let hours = day.spans.map { zone.hours(of: $0) }
        return LocalizedText(zh: hours.joined(separator: "、"), en: hours.joined(separator: ", "))
    }

    /// How it stands with the room, in one sentence: this moment where the page may speak of it, else on the day.
    func statusWords(_ setting: PageSetting) -> LocalizedText {
        let zone = setting.community.zone
        guard setting.isLive, let now, !day.spans.isEmpty else { return dayWords(setting) }
        let name = room.name
        if let span = day.spans.first(where: { $0.contains(now) }) {
            let end = zone.hours(of: span).split(separator: "–").last ?? ""
            return LocalizedText(zh: "\(name)现在开着，今天到 \(end)。", en: "\(name) is open now, until \(end).")
        }
        if let later = day.spans.first(where: { $0.start > now }) {
            let start = zone.local(later.start).time
            return LocalizedText(zh: "\(name)现在没开，今天 \(start) 开门。", en: "\(name) is closed now and opens at \(start).")
        }
        let next = nextWords(in: zone)
        return LocalizedText(zh: "\(name)今天已经关门。\(next.zh)", en: "\(name) has closed for today. \(next.en)")
    }

    private func dayWords(_ setting: PageSetting) -> LocalizedText {
        let zone = setting.community.zone
        let day = setting.isLive ? LocalizedText(zh: "今天", en: "today") : day.date.pageWords
        let name = room.name
        let hours = hoursWords(in: zone)
        guard self.day.spans.isEmpty else {
            return LocalizedText(zh: "\(name)\(day.zh)开放：\(hours.zh)。", en: "\(name) is open \(day.en): \(hours.en).")
        }
        let next = nextWords(in: zone)
        return LocalizedText(zh: "\(name)\(day.zh)不开放。\(next.zh)", en: "\(name) is closed \(day.en). \(next.en)")
    }

    /// When it opens next.
    private func nextWords(in zone: Zone) -> LocalizedText {
        guard let next else { return LocalizedText(zh: "一年之内都不开放。", en: "It does not open within a year.") }
        let date = zone.local(next.start).date.pageWords
        let hours = zone.hours(of: next)
        return LocalizedText(zh: "下次开放：\(date.zh) \(hours)。", en: "It opens next on \(date.en), \(hours).")
    }

    /// Who keeps it today, as far as they agreed to be named, and the holiday whose hours it has.
    func facts(_ setting: PageSetting) -> [LocalizedText] {
        let keeper = publicKeeper.map { LocalizedText(zh: "今天值班：\($0)。", en: "Kept today by \($0).") }
        let holiday = day.holiday.map { holiday in
            LocalizedText(zh: "今天是\(holiday.name)，按假日的时间开放。", en: "Today it has the hours of public holidays.")
        }
        return setting.isLive ? [keeper, holiday].compactMap(\.self) : []
    }
}
