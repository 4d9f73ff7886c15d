import CivilTime
import ICalendar
import Learning
import Scheduling

extension FeedContents {
    /// Tells of the dates of the award cycles: whole days that take up nobody's time. Of a draft it knows nothing.
    init(awardsOf source: FeedSource) throws(ICalendarError) {
        let cycles = source.awardCycles.filter(\.state.isPublic)
        var components: [CalendarComponent] = []
        for event in cycles.flatMap(\.events).sorted(by: { $0.uid < $1.uid }) {
            components.append(try event.component(in: source.community.language))
        }
        self.components = components
        lastRevision = cycles.map(\.revision.moment).max()
        firstZonedDay = nil
    }
}

/// A date of an award cycle that people may want to know of.
private enum AwardDate: String, CaseIterable {
    case nominations, cutOff = "cut-off", publicity, objections, awardDay = "award-day"

    /// The days, both ends included; nil while they are not known.
    func days(of cycle: AwardCycle) -> ClosedRange<LocalDate>? {
        let dates = cycle.dates
        return switch self {
        case .nominations: dates.nominationsLast...dates.nominationsLast
        case .cutOff: (dates.cutOff ?? cycle.period.last)...(dates.cutOff ?? cycle.period.last)
        case .publicity: dates.publicity.map { $0.first...$0.last }
        case .objections: dates.publicity.map { $0.last...$0.last }
        case .awardDay: dates.awardDay.map { $0...$0 }
        }
    }

    /// What the date is.
    var name: LocalizedText {
        switch self {
        case .nominations: LocalizedText(zh: "提名截止", en: "last day for nominations")
        case .cutOff: LocalizedText(zh: "阅读计分截止", en: "last day whose reading counts")
        case .publicity: LocalizedText(zh: "公示", en: "public notice")
        case .objections: LocalizedText(zh: "异议截止", en: "last day for objections")
        case .awardDay: LocalizedText(zh: "颁奖", en: "award day")
        }
    }

    /// What somebody can do then.
    func note(_ cycle: AwardCycle) -> LocalizedText {
        switch self {
        case .nominations:
            LocalizedText(
                zh: "自荐、邻居、团队、楼长推荐都可以，到社区登记，含当天。",
                en: "Nominate yourself, a neighbour, or through a troupe or the head of a building, at the office.")
        case .cutOff:
            LocalizedText(
                zh: "\(cycle.period.first) 到这一天记下的阅读计入评选。",
                en: "Reading logged from \(cycle.period.first) to this day counts.")
        case .publicity:
            LocalizedText(zh: "拟表彰名单张贴在社区公告栏。", en: "Who is to be commended hangs on the community's board.")
        case .objections:
            LocalizedText(zh: "有异议的，请在当天以前到社区提出。", en: "Object at the community's office by this day.")
        case .awardDay: LocalizedText(zh: "颁发荣誉证书，欢迎到场。", en: "The certificates are handed over; everybody is welcome.")
        }
    }
}

extension AwardCycle {
    /// The dates that are known, each as an event whose UID stays when it moves.
    fileprivate var events: [WholeDayEvent] {
        let (stem, host) = PlainLine.parts(ofUID: uid)
        return AwardDate.allCases.compactMap { date in
            guard let days = date.days(of: self) else { return nil }
            let what = LocalizedText(zh: "“四好”评选\(date.name.zh)", en: "Four-good awards: \(date.name.en)")
            return WholeDayEvent(
                uid: "\(stem)-\(date.rawValue)\(host)", date: days.lowerBound, last: days.upperBound,
                revised: revision.moment, sequence: revision.sequence,
                title: LocalizedText(zh: "\(what.zh)（\(name)）", en: "\(what.en) (\(name))"), note: date.note(self),
                category: LocalizedText(zh: "四好评选", en: "Awards"), specialDay: nil)
        }
    }
}
