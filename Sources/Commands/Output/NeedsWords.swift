import CivilTime
import Operations
import Scheduling

/// What an activity needs, and what holidays do to it, in a line: `设备：大鼓×4 · 布置 10 分钟 · 响度 5 · 节假日跳过`.
struct NeedsWords {
    private let details: ActivityDetails
    private let directory: Directory

    /// Prepares to speak of an activity.
    init(_ details: ActivityDetails, in directory: Directory) {
        self.details = details
        self.directory = directory
    }

    /// The line; empty where there is nothing to say.
    var lines: [String] {
        let words = [equipment] + details.needs.buffer.words + [loudness, holiday, makeupDay]
        let known = words.compactMap(\.self)
        return known.isEmpty ? [] : [known.joined(zh: " · ", en: " · ").spoken]
    }

    private var equipment: LocalizedText? {
        let pieces = directory.equipment(details.needs.equipment).map { "\($0.equipment.name)×\($0.quantity)" }
        guard !pieces.isEmpty else { return nil }
        return LocalizedText(
            zh: "设备：\(pieces.joined(separator: "、"))", en: "equipment: \(pieces.joined(separator: ", "))")
    }

    private var loudness: LocalizedText? {
        details.needs.loudness.map { LocalizedText(zh: "响度 \($0)", en: "loudness \($0)") }
    }

    private var holiday: LocalizedText? {
        switch details.dayPolicy.onHoliday {
        case .keep: nil
        case .skip: LocalizedText(zh: "节假日跳过", en: "skipped on public holidays")
        case .ask: LocalizedText(zh: "节假日先问", en: "public holidays are asked about")
        }
    }

    private var makeupDay: LocalizedText? {
        switch details.dayPolicy.makeupDay {
        case .weekday: LocalizedText(zh: "调休上班日算工作日", en: "make-up days count as weekdays")
        case .weekend: nil
        case .ask: LocalizedText(zh: "调休上班日先问", en: "make-up days are asked about")
        }
    }
}
