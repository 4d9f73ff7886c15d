public import CivilTime
public import Scheduling

/// What keeps a lecture from getting a speaker, a listener, or another one.
public enum LectureError: ExplainedError, Hashable {
    /// There is no lecture on the day; the nearest days on which there is one follow.
    case noLecture(on: LocalDate, near: [LocalDate])
    /// The lecture does not take place.
    case doesNotTakePlace(LocalDate, Occurrence.Status)
    /// Somebody speaks at the lecture already.
    case taken(LocalDate, speaker: String)
    /// Nobody speaks at the lecture yet.
    case nobodySpeaks(LocalDate)
    /// The lecture has begun, and what was is not changed.
    case begun(LocalDate)
    /// The lecture has not begun, so that nobody can have come.
    case notBegun(LocalDate)
    /// Of those who stand in nobody can, each with the reason.
    case noSubstitute(LocalDate, [LocalizedText])
    /// The person has no turn to come, or several.
    case turnsToCome(person: String, days: [LocalDate])
    /// The person offers nothing.
    case offersNothing(person: String)
    /// Nothing was said of who came.
    case nobodyNamed

    /// One sentence: what is wrong, with which value, and what to do next.
    public var explanation: LocalizedText {
        switch self {
        case .noLecture(let day, _):
            LocalizedText(
                zh: "\(day) 没有讲座；shuxiang lecture list 可以看哪天有。",
                en: "There is no lecture on \(day); shuxiang lecture list shows when there is.")
        case .doesNotTakePlace(let day, let status):
            LocalizedText(
                zh: "\(day) 的讲座\(status.name.zh)，不举行；要恢复请用 shuxiang restore。",
                en:
                    "The lecture on \(day) is \(status.name.en) and does not take place; bring it back with shuxiang restore."
            )
        case .taken(let day, let speaker):
            LocalizedText(
                zh: "\(day) 已经由\(speaker)讲；要换人请用 shuxiang lecture swap，讲不了请用 shuxiang lecture drop。",
                en: "\(speaker) speaks on \(day) already; use shuxiang lecture swap, or lecture drop if they cannot.")
        case .nobodySpeaks(let day):
            LocalizedText(
                zh: "\(day) 还没有人讲；请用 shuxiang lecture assign 安排。",
                en: "Nobody speaks on \(day) yet; use shuxiang lecture assign.")
        case .begun(let day):
            LocalizedText(
                zh: "\(day) 的讲座已经开始，不能再改由谁讲。", en: "The lecture on \(day) has begun; its speaker stays.")
        case .notBegun(let day):
            LocalizedText(
                zh: "\(day) 的讲座还没有开始，开始以后再记谁来了。",
                en: "The lecture on \(day) has not begun; note who came once it has.")
        case .noSubstitute(let day, let reasons):
            LocalizedText(
                zh:
                    "\(day) 没有替补能讲\(reasons.isEmpty ? "，替补名单是空的" : "：\(reasons.joined(zh: "；", en: "").zh)")；请用 shuxiang lecture assign \(day) 姓名，或 lecture substitute add。",
                en:
                    "Nobody can stand in on \(day)\(reasons.isEmpty ? ", the list is empty" : ": \(reasons.joined(zh: "", en: "; ").en)"); use shuxiang lecture assign \(day) NAME, or lecture substitute add."
            )
        case .turnsToCome(let person, let days):
            LocalizedText(
                zh: days.isEmpty ? "\(person)还没有排到讲座；请写两个日期。" : "\(person)有好几场要讲；请写其中一场的日期。",
                en: days.isEmpty
                    ? "\(person) has no lecture to come; give two dates."
                    : "\(person) has several lectures to come; give the date of one.")
        case .offersNothing(let person):
            LocalizedText(
                zh: "\(person)没有等着的自荐；shuxiang lecture offers 可以查看。",
                en: "\(person) has no offer that waits; see shuxiang lecture offers.")
        case .nobodyNamed:
            LocalizedText(
                zh: "没有写谁来了；请写姓名，或用 --people 写人数。", en: "Say who came: names, or a number with --people.")
        }
    }

    /// The days that may have been meant.
    public var candidates: [String] {
        switch self {
        case .noLecture(_, let days), .turnsToCome(_, let days): days.map(\.description)
        case .doesNotTakePlace, .taken, .nobodySpeaks, .begun, .notBegun, .noSubstitute, .offersNothing, .nobodyNamed:
            []
        }
    }

    /// What it means to whoever has to act on it.
    var category: FailureCategory {
        switch self {
        case .noLecture, .offersNothing: .notFound
        case .turnsToCome(_, let days): days.isEmpty ? .notFound : .ambiguous
        case .taken, .nobodySpeaks, .doesNotTakePlace: .conflict
        case .begun, .notBegun, .noSubstitute: .refused
        case .nobodyNamed: .usage
        }
    }
}
