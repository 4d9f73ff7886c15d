import CivilTime
import Operations
import Scheduling

/// What became of something that was to be taken away, in every form.
struct RemovalAnswer {
    let removal: Removal
    /// What people call it.
    let name: String

    /// The answer; `key` and `slug` say in JSON what it was.
    func answer(_ shared: SharedOptions, key: String, slug: String, zone: Zone) -> Answer {
        Answer(
            heading: isRefused ? [sentence.spoken] : shared.done(sentence), closing: touched.lines(in: zone),
            json: [
                key: .string(slug), "outcome": .string(code), "touched": .array(touched.map { .touched($0, in: zone) }),
            ])
    }

    /// Whether it stays.
    var isRefused: Bool { !touched.isEmpty }

    private var touched: [AgendaEntry] {
        switch removal {
        case .stillBooked(let entries): entries
        case .deleted, .retired: []
        }
    }

    private var code: String {
        switch removal {
        case .stillBooked: "still-booked"
        case .deleted: "deleted"
        case .retired: "retired"
        }
    }

    private var sentence: LocalizedText {
        switch removal {
        case .stillBooked(let entries):
            LocalizedText(
                zh: "没有去掉\(name)：以后还有 \(entries.count) 场预订，请先取消或改动它们：",
                en: "\(name) stays, bookings are to come (\(entries.count)); cancel or change them first:")
        case .deleted: LocalizedText(zh: "删除了\(name)。", en: "\(name) is gone.")
        case .retired:
            LocalizedText(
                zh: "停用了\(name)；以前的活动仍写着它的名称。", en: "\(name) is out of use; what took place with it keeps its name.")
        }
    }
}

extension [AgendaEntry] {
    /// The bookings, a line each, at most twelve, and how many more there are.
    func lines(in zone: Zone) -> [String] {
        let more = LocalizedText(zh: "……还有 \(count - 12) 场", en: "… and \(count - 12) more")
        return prefix(12).map { "  \(zone.words(for: $0.occurrence.span).spoken) \($0.title) #\($0.activity.id)" }
            + (count > 12 ? ["  " + more.spoken] : [])
    }
}
