import ICalendar
import Scheduling

/// Which series were one series once, before a change for one date and all that follow cut it.
struct SeriesRelatives {
    private let uids: [Activity.ID: String]
    private let successors: [Activity.ID: [Activity.ID]]

    /// Gathers the ties among public activities; nobody else's UID is ever told.
    init(_ activities: [Activity]) {
        let known = activities.filter { $0.details.visibility == .public }
        uids = Dictionary(known.map { ($0.id, PlainLine.uid($0.uid)) }) { first, _ in first }
        let pairs = known.compactMap { activity in activity.continues.map { ($0, activity.id) } }
        successors = Dictionary(grouping: pairs, by: \.0).mapValues { $0.map(\.1).sorted() }
    }

    /// The UIDs of the series that this one goes on with, and of those that go on with it.
    func uids(of activity: Activity) -> [String] {
        ([activity.continues].compactMap(\.self) + (successors[activity.id] ?? [])).compactMap { uids[$0] }
    }
}

extension CalendarProperty {
    /// Names a series of the same rank (RFC 5545 §3.8.4.5).
    static func related(to uid: String) throws(ICalendarError) -> CalendarProperty {
        try .text("RELATED-TO", uid, parameters: [CalendarParameter("RELTYPE", "SIBLING")])
    }
}
