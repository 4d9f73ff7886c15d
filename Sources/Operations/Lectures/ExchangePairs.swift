import CivilTime
import Scheduling
import Storage

// A lecture and the exchange after it are two activities, and people think of them as one evening: what is done to a lecture
// is done to its exchange.

/// The exchange that follows a lecture.
struct PairedExchange {
    /// The original start of the lecture.
    let lecture: LocalDateTime
    /// The activity that the exchange belongs to.
    let activity: Activity
    /// The exchange.
    let occurrence: Occurrence

    /// How long after the lecture the exchange begins by their series, in seconds.
    var gap: Int { occurrence.original.seconds(since: lecture) }
    /// How many days after the lecture the exchange begins by their series: 1 for a lecture just before midnight.
    var days: Int { occurrence.original.date.days(since: lecture.date) }

    /// Whether the exchange can go along with what a plan makes of the lecture.
    func follows(_ plan: ChangePlan) -> Bool {
        switch plan.extent {
        case .occurrence: occurrence.status.holdsItsTime
        case .addition, .whole, .rest: true
        }
    }
}

extension CommunityReader {
    /// The exchanges that follow lectures of an activity, given by their original starts: each the one that its series puts after the
    /// lecture, within a day. Empty for an activity that is no lecture or has no exchanges.
    func exchanges(after originals: [LocalDateTime], of lecture: Activity) throws -> [PairedExchange] {
        guard lecture.details.kind == .lecture, !originals.isEmpty else { return [] }
        let all = try exchanges(after: lecture.id).compactMap { try activity($0) }
            .flatMap { activity in activity.occurrences.map { (activity, $0) } }
            .sorted { $0.1.original < $1.1.original }
        return originals.sorted().compactMap { original in
            let day = original...original.adding(seconds: 86_400)
            return all.first { day.contains($0.1.original) }.map {
                PairedExchange(lecture: original, activity: $0.0, occurrence: $0.1)
            }
        }
    }
}

extension CommunityReader {
    /// The last exchange of a series of lectures; nil where it has none.
    func lastExchange(of lecture: Activity) throws -> PairedExchange? {
        try exchanges(after: lecture.occurrences.map(\.original), of: lecture).last
    }
}

extension [PairedExchange] {
    /// The exchanges by the activity they belong to.
    var byActivity: [(activity: Activity, occurrences: [Occurrence])] {
        Dictionary(grouping: self, by: \.activity.id).sorted { $0.key < $1.key }.compactMap { _, pairs in
            pairs.first.map { ($0.activity, pairs.map(\.occurrence)) }
        }
    }
}

/// A refusal of one of two changes that belong together, on its way out of a transaction of which nothing is kept.
struct RefusedTogether: Error {
    let answer: ChangeAnswer
}
