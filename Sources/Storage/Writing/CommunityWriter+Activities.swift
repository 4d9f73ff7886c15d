import GRDB
public import CivilTime
public import Scheduling

/// How a judged proposal is to be kept.
public struct Filing: Sendable {
    /// The iCalendar UID it keeps for life.
    public var uid: String
    /// The moment it is booked.
    public var now: Instant
    /// Whose word is still missing; while there is one, the activity is tentative.
    public var approvals: [Resource]
    /// Until when a tentative activity holds its slots.
    public var expires: Instant?
    /// The occurrences that are not as their series says, by their original starts: those that take place were judged at
    /// the times and in the rooms they have here.
    public var exceptions: [Occurrence]

    /// Describes how to keep a proposal.
    public init(
        uid: String, now: Instant, approvals: [Resource] = [], expires: Instant? = nil, exceptions: [Occurrence] = []
    ) {
        self.uid = uid
        self.now = now
        self.approvals = approvals
        self.expires = expires
        self.exceptions = exceptions
    }

    var isTentative: Bool { !approvals.isEmpty }
}

extension CommunityWriter {
    /// Stores a judged proposal as an activity with its occurrences and claims, and records what the rules said.
    ///
    /// - Parameters:
    ///   - judged: What a judge accepted in this same transaction.
    ///   - filing: How it is to be kept.
    /// - Throws: `StorageError.doubleBooked` where a claim overlaps another: the last guard, which a verdict given in the
    ///   same transaction never reaches.
    public func save(_ judged: JudgedProposal, as filing: Filing) throws -> Activity.ID {
        let proposal = judged.proposal
        let id = try insert(
            ActivityRow(
                uid: filing.uid, details: proposal.details, schedule: proposal.schedule,
                status: filing.isTentative || proposal.occurrences.isEmpty ? .tentative : .confirmed,
                revised: filing.now))
        let floor = try FloorPlan(reader)
        for occurrence in proposal.storedOccurrences(as: filing) {
            try insert(occurrence, of: id, details: proposal.details, floor: floor)
        }
        for resource in filing.approvals {
            try run(
                "INSERT INTO approval (activity, resource, asked) VALUES (?, ?, ?)",
                [id.value, resource.number, filing.now.seconds])
        }
        try record(judged.findings, of: judged, activity: id)
        return id
    }

    /// Records what the rules said of an activity that was accepted all the same.
    func record(_ findings: [Finding], of judged: JudgedProposal, activity: Activity.ID) throws {
        let originals = Dictionary(judged.proposal.occurrences.map { ($0.span.start, $0.original) }) { first, _ in first
        }
        for finding in findings {
            try run(
                """
                INSERT INTO finding (activity, original, rule, severity, message_zh, message_en, overriding_reason)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    activity.value, originals[finding.occurrence]?.description ?? "", finding.rule.rawValue,
                    finding.severity.rawValue, finding.message.zh, finding.message.en, finding.overridingReason,
                ])
        }
    }
}

extension Proposal {
    /// The occurrences as the file is to have them: those that take place, and those that were set aside.
    fileprivate func storedOccurrences(as filing: Filing) -> [Occurrence] {
        let own = Dictionary(filing.exceptions.map { ($0.original, $0) }) { first, _ in first }
        let held = occurrences.map { occurrence in
            let exception = own[occurrence.original]
            return Occurrence(
                original: occurrence.original, span: occurrence.span,
                status: filing.isTentative || occurrence.question != nil ? .tentative : exception?.status ?? .confirmed,
                rooms: occurrence.rooms, reason: occurrence.question, own: exception?.own ?? Occurrence.Own(),
                expires: filing.isTentative ? filing.expires.map { min($0, occurrence.span.start) } : nil)
        }
        let calledOff = filing.exceptions.filter { !$0.status.holdsItsTime }
        return held + calledOff + setAside.map { $0.stored(at: filing.now) }
    }
}

extension SetAside {
    /// The occurrence as the file is to have it.
    func stored(at now: Instant) -> Occurrence {
        let status: Occurrence.Status =
            switch fate {
            case .skipped: .skipped
            case .waiting: .waiting
            }
        return Occurrence(
            original: occurrence.original, span: occurrence.span, status: status, rooms: occurrence.rooms,
            reason: reason, waitsSince: fate == .waiting ? now : nil)
    }
}
