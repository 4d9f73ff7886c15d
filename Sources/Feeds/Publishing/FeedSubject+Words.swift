import CivilTime
import Scheduling

extension FeedSubject {
    /// The name that the calendar shows on a phone.
    func title(of community: Community) -> LocalizedText {
        let name = community.name
        return switch self {
        case .community: LocalizedText(zh: "\(name)活动", en: "\(name): activities")
        case .lecture: LocalizedText(zh: "\(name)半小时读书讲座", en: "\(name): half-hour reading lecture")
        case .holidays: LocalizedText(zh: "节假日与节日（\(name)）", en: "Holidays and festivals (\(name))")
        case .awards: LocalizedText(zh: "“四好”评选日程（\(name)）", en: "\(name): dates of the four-good awards")
        case .insights: LocalizedText(zh: "读书一得（\(name)）", en: "\(name): what we learned from reading")
        case .kind(let kind): LocalizedText(zh: "\(kind.name.zh)（\(name)）", en: "\(name): \(kind.name.en)")
        case .room(let room, _): LocalizedText(zh: "\(room.name)（\(name)）", en: "\(room.name) (\(name))")
        case .hours(let room):
            LocalizedText(zh: "\(room.name)开放时间（\(name)）", en: "\(room.name): opening hours (\(name))")
        case .busy(let room):
            LocalizedText(zh: "\(room.name)占用时间（\(name)）", en: "\(room.name): taken times (\(name))")
        case .troupe(let troupe): LocalizedText(zh: "\(troupe.name)（\(name)）", en: "\(troupe.name) (\(name))")
        case .troupes: LocalizedText(zh: "我的团队活动（\(name)）", en: "My troupes (\(name))")
        }
    }

    private static func summary(ofHoursOf room: Room, in name: String) -> LocalizedText {
        let hours = LocalizedText(
            zh: "\(name)\(room.name)的开放时间，已除去闭馆的日子。",
            en: "When \(room.name), \(name), is open; closures are left out.")
        guard let promise = room.promisedWeeklySeconds.map(LocalizedText.length) else { return hours }
        return LocalizedText(
            zh: "\(hours.zh)承诺每周至少开放 \(promise.zh)。", en: "\(hours.en) At least \(promise.en) a week are promised.")
    }

    /// One sentence on what the calendar holds.
    func summary(of community: Community) -> LocalizedText {
        let name = community.name
        return switch self {
        case .community:
            LocalizedText(zh: "\(name)的全部公开活动。", en: "Every public activity of \(name).")
        case .lecture:
            LocalizedText(
                zh: "\(name)每周一次的半小时读书讲座。", en: "The weekly half-hour reading lecture of \(name).")
        case .holidays:
            LocalizedText(
                zh: "法定节假日（休）、调休上班日（班）和传统节日，去年、今年和明年。",
                en: "Public holidays, make-up working days and festivals: last year, this year and the next.")
        case .awards:
            LocalizedText(
                zh: "\(name)“四好”学习奖的提名、计分、公示、异议和颁奖日期。",
                en: "When people nominate, object and celebrate in the four-good awards of \(name).")
        case .insights:
            LocalizedText(
                zh: "\(name)“读书一得”粘贴板上的短文，供能显示日记（VJOURNAL）的程序订阅。",
                en: "The notes on the pasteboard of \(name), for programs that show journal entries (VJOURNAL).")
        case .kind(let kind):
            LocalizedText(
                zh: "\(name)的公开活动中的\(kind.name.zh)。", en: "The public activities of \(name): \(kind.name.en).")
        case .room(let room, _):
            LocalizedText(zh: "\(name)\(room.name)的公开活动。", en: "The public activities in \(room.name), \(name).")
        case .hours(let room):
            Self.summary(ofHoursOf: room, in: name)
        case .busy(let room):
            LocalizedText(
                zh: "\(name)\(room.name)今后半年已占用的时间。", en: "When \(room.name), \(name), is taken in the next half year.")
        case .troupe(let troupe):
            LocalizedText(zh: "\(name)\(troupe.name)的公开活动。", en: "The public activities of \(troupe.name), \(name).")
        case .troupes:
            LocalizedText(
                zh: "\(name)我所在团队的活动，包括只给队员看的，还有我要讲的讲座；这个地址请不要转给别人。",
                en:
                    "What my troupes in \(name) do, also among members only, and the lectures I give; keep this address to yourself."
            )
        }
    }
}
