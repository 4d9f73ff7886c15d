public import CivilTime

/// What became of an occurrence for those who had booked it.
public enum AttendanceOutcome: String, Sendable, Hashable, CaseIterable {
    /// They came.
    case came
    /// They did not come, and did not cancel.
    case noShow = "no-show"
    /// They cancelled when it was no longer free to.
    case lateCancellation = "late-cancellation"

    /// The word for the outcome in both languages.
    public var name: LocalizedText {
        switch self {
        case .came: LocalizedText(zh: "已到场", en: "came")
        case .noShow: LocalizedText(zh: "没有到场", en: "did not come")
        case .lateCancellation: LocalizedText(zh: "取消得太晚", en: "cancelled late")
        }
    }
}

/// What was noted of one occurrence.
public struct AttendanceNote: Sendable, Hashable {
    /// What became of it.
    public let outcome: AttendanceOutcome
    /// How many people came, where somebody counted.
    public let people: Int?
    /// When it was first noted.
    public let noted: Instant

    /// Creates a note.
    public init(_ outcome: AttendanceOutcome, people: Int? = nil, noted: Instant) {
        self.outcome = outcome
        self.people = people
        self.noted = noted
    }
}

/// One date that a troupe let lapse.
public struct MissedDate: Sendable, Hashable {
    /// The troupe.
    public let troupe: Troupe.ID
    /// Whose occurrence it was.
    public let activity: Activity.ID
    /// The start by which the occurrence is known.
    public let original: LocalDateTime
    /// The day on which it counts.
    public let day: LocalDate
    /// How it was missed.
    public let outcome: AttendanceOutcome

    /// Tells of a missed date.
    public init(
        _ troupe: Troupe.ID, activity: Activity.ID, original: LocalDateTime, day: LocalDate, outcome: AttendanceOutcome
    ) {
        self.troupe = troupe
        self.activity = activity
        self.original = original
        self.day = day
        self.outcome = outcome
    }

    /// The day on which a missed date counts: that of the occurrence, or of its cancellation, which comes before it.
    ///
    /// - Parameters:
    ///   - start: When the occurrence began or was to begin.
    ///   - noted: When it was noted that it was missed.
    ///   - zone: The community's time zone.
    public static func day(of start: Instant, noted: Instant, in zone: Zone) -> LocalDate {
        zone.local(min(start, noted)).date
    }
}

/// The dates that troupes let lapse and the suspensions they had for it, and what the house rules make of another one.
///
/// A missed date counts until it is longer ago than the rules look back, or until a suspension was imposed: then the count starts
/// anew. Nothing counts for a troupe but what it missed itself.
public struct AttendanceRecord: Sendable, Hashable {
    private let missed: [MissedDate]
    private let suspensions: [Suspension]

    /// Creates a record of missed dates and of every suspension there was.
    public init(missed: [MissedDate], suspensions: [Suspension] = []) {
        self.missed = missed
        self.suspensions = suspensions
    }

    /// The missed dates of a troupe for which no suspension was imposed, in the order in which they came.
    public func openDates(of troupe: Troupe.ID) -> [MissedDate] {
        // A suspension begins on the day after the date that brought it.
        let settled = suspensions.filter { $0.troupe == troupe }.map(\.days.lowerBound).max() ?? .min
        return missed.filter { $0.troupe == troupe && $0.day >= settled }.sorted { $0.day < $1.day }
    }

    /// How many missed dates of a troupe count together with one on the day: the most that any stretch of as many days as the
    /// rules look back holds with it, both ends included.
    public func count(of troupe: Troupe.ID, with day: LocalDate, under policy: Policy) -> Int {
        let days = openDates(of: troupe).map(\.day)
        let stretches = days.map { $0...$0.adding(days: max(0, policy.noShowDays)) }
        return stretches.filter { $0.contains(day) }.map { stretch in days.count(where: stretch.contains) }.max() ?? 0
    }

    /// The days on which a troupe may not book single dates because of one that it missed, which is in the record already; nil
    /// where the rules suspend nobody, or not yet.
    ///
    /// - Parameters:
    ///   - troupe: The troupe.
    ///   - day: The day on which the missed date counts.
    ///   - today: The day on which it was noted; the suspension begins on the next.
    ///   - policy: The house rules.
    public func suspension(
        of troupe: Troupe.ID, missing day: LocalDate, notedOn today: LocalDate, under policy: Policy
    ) -> ClosedRange<LocalDate>? {
        guard let limit = policy.noShowLimit, policy.suspensionDays > 0,
            count(of: troupe, with: day, under: policy) >= max(1, limit)
        else { return nil }
        return today.adding(days: 1)...today.adding(days: policy.suspensionDays)
    }
}
