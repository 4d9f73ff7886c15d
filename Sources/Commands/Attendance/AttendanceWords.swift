import CivilTime
import Operations
import Scheduling

/// One date of an activity as a sentence names it.
struct AttendanceWords {
    private let activity: Activity
    private let occurrence: Occurrence
    private let zone: Zone

    /// Prepares to speak of a date.
    init(_ activity: Activity, _ occurrence: Occurrence, in directory: Directory) {
        self.activity = activity
        self.occurrence = occurrence
        zone = directory.zone
    }

    /// `合唱排练 #12，2026-12-01（周二）19:00–20:30`.
    var date: LocalizedText {
        let title = "\(occurrence.own.title ?? activity.details.title) #\(activity.id)"
        let span = zone.words(for: occurrence.span)
        return LocalizedText(zh: "\(title)，\(span.zh)", en: "\(title), \(span.en)")
    }
}

extension MissTally {
    /// Where the troupe stands: how often it was, and what that means.
    var words: LocalizedText {
        guard let limit else { return LocalizedText(zh: "\(standing.zh)。", en: "\(standing.en).") }
        guard let suspension else {
            return LocalizedText(
                zh: "\(standing.zh)；到 \(limit) 次时暂停订单次。",
                en: "\(standing.en); with number \(limit) single dates are suspended.")
        }
        let (first, last) = (suspension.days.lowerBound, suspension.days.upperBound)
        return LocalizedText(
            zh: "\(standing.zh)，\(first) 到 \(last) 不能订单次；记错了请用 shuxiang suspension lift \(troupe.slug)。",
            en:
                "\(standing.en), no single dates from \(first) to \(last); if that is wrong, use shuxiang suspension lift \(troupe.slug)."
        )
    }

    private var standing: LocalizedText {
        LocalizedText(
            zh: "\(troupe.name) \(days) 天内没有到场或取消太晚共 \(count) 次",
            en: "\(troupe.name) missed or cancelled late \(count == 1 ? "once" : "\(count) times") within \(days) days")
    }
}

extension JSONValue {
    /// What was noted of an occurrence.
    static func attendance(_ note: AttendanceNote, in directory: Directory) -> JSONValue {
        [
            "outcome": .string(note.outcome.rawValue), "people": JSONValue(note.people),
            "noted": .instant(note.noted, in: directory.zone),
        ]
    }

    /// Where a troupe stands after it has let a date lapse.
    static func tally(_ tally: MissTally) -> JSONValue {
        [
            "troupe": .string(tally.troupe.slug), "count": .int(tally.count), "limit": JSONValue(tally.limit),
            "days": .int(tally.days),
            "suspension": tally.suspension.map { .suspension($0, troupe: tally.troupe) } ?? .null,
        ]
    }

    /// Days on which a troupe may not book single dates, both ends included.
    static func suspension(_ suspension: Suspension, troupe: Troupe?) -> JSONValue {
        [
            "id": .int(Int(suspension.id.value)), "troupe": JSONValue(troupe?.slug),
            "first": .string(suspension.days.lowerBound.description),
            "last": .string(suspension.days.upperBound.description), "reason": .string(suspension.reason),
        ]
    }
}
