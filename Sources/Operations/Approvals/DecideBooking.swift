import CivilTime
public import Scheduling
import Storage

/// Decides on what is tentative: approves it, declines it with a reason, or offers another time.
public struct DecideBooking: Sendable {
    /// What came of it.
    public struct Answer: Sendable {
        /// The activity as it stands now.
        public let activity: Activity
        /// The occurrences that were decided on.
        public let decided: [Occurrence]
        /// Whose words are still missing.
        public let missing: [Approval]
        /// The names behind the numbers.
        public let directory: Directory
    }

    private let desk: Desk

    /// Prepares to decide.
    public init(at desk: Desk) { self.desk = desk }

    /// Gives the missing word for a room, for a troupe, or every one, and confirms what then waits for nobody.
    ///
    /// A single date that was in question, or is an offer to the first in line, is confirmed by itself.
    ///
    /// - Parameters:
    ///   - name: The activity's number, title, or a unique beginning of it.
    ///   - occasion: One date; nil for all of them.
    ///   - party: The room or troupe for which the word is given, by name; nil for all.
    /// - Throws: `OperationError.nothingPending` where nothing waits for a word.
    public func approve(_ name: String, occasion: Occasion? = nil, for party: String? = nil) throws -> Answer {
        try desk.write { file in
            let activity = try file.reader.activity(named: name, at: occasion, now: desk.now)
            if occasion == nil { try give(party, for: activity, in: file) }
            let missing = try file.reader.approvals(of: activity.id)
            let open = try tentative(occasion, of: activity)
            let confirmed = missing.isEmpty || occasion != nil ? open.map { $0.confirmed() } : []
            if !confirmed.isEmpty { try file.rewrite(confirmed, of: activity, now: desk.now) }
            for (exchange, questions) in try questions(after: confirmed, of: activity, in: file.reader) {
                try file.rewrite(questions.map { $0.confirmed() }, of: exchange, now: desk.now)
            }
            return try answer(activity, confirmed, in: file)
        }
    }

    /// Declines what waits for a word: the occurrences are called off with the reason, and give back what they held.
    ///
    /// - Throws: `OperationError.nothingPending` where nothing waits for a word.
    public func decline(_ name: String, occasion: Occasion? = nil, reason: String) throws -> Answer {
        let reason = try PlainName.check(reason)
        return try desk.write { file in
            let activity = try file.reader.activity(named: name, at: occasion, now: desk.now)
            let open = try tentative(occasion, of: activity)
            if occasion == nil {
                for approval in try file.reader.approvals(of: activity.id) {
                    try file.removeApproval(of: approval.resource, for: activity.id)
                }
            }
            try file.cancel(
                open.map(\.original), of: activity.id, reason: reason, isAnnounced: false, now: desk.now)
            for (exchange, questions) in try questions(after: open, of: activity, in: file.reader) {
                try file.cancel(
                    questions.map(\.original), of: exchange.id, reason: reason, isAnnounced: false, now: desk.now)
            }
            return try answer(activity, open, in: file)
        }
    }

    /// The exchanges after lectures that are in question as these were, so that whoever decides on a lecture decides on both.
    private func questions(
        after lectures: [Occurrence], of activity: Activity, in file: CommunityReader
    ) throws -> [(activity: Activity, occurrences: [Occurrence])] {
        try file.exchanges(after: lectures.map(\.original), of: activity)
            .filter { $0.occurrence.status == .tentative && $0.occurrence.span.start >= desk.now }.byActivity
    }

    /// Offers another time in the name of a troupe that was asked to perform. Nothing changes until it is accepted.
    ///
    /// - Throws: `OperationError.nothingPending` where the troupe was not asked.
    public func offer(_ counterOffer: CounterOffer, by troupe: String, for name: String) throws -> Answer {
        try desk.write { file in
            let activity = try file.reader.activity(named: name, now: desk.now)
            let troupe = try NameLookup(file.reader.troupes()).find(troupe)
            let approvals = try file.reader.approvals(of: activity.id)
            guard approvals.contains(where: { $0.resource == .troupe(troupe.id) }) else {
                throw OperationError.nothingPending(title: activity.details.title)
            }
            try file.save(counterOffer, from: .troupe(troupe.id), for: activity.id)
            return try answer(activity, [], in: file)
        }
    }

    /// Takes up the other time that a troupe has offered: the activity moves there, and the troupe's word is given.
    ///
    /// - Throws: `OperationError.nothingPending` where no other time was offered.
    public func acceptOffer(for name: String, judge: Judge = Judge()) throws -> ChangeAnswer {
        try desk.write { file in
            let activity = try file.reader.activity(named: name, now: desk.now)
            let approval = try file.reader.approvals(of: activity.id).first { $0.counterOffer != nil }
            guard let approval, let offer = approval.counterOffer else {
                throw OperationError.nothingPending(title: activity.details.title)
            }
            let change = ActivityChange(date: offer.start.date, time: offer.start.time, seconds: offer.seconds)
            let plan = try ChangePlan(change, toSeries: activity, from: nil, now: desk.now, in: desk.community.zone)
            let answer = try file.carryOut(plan, judge: judge, permissions: Permissions(), at: desk)
            guard !answer.isRefused else { return answer }
            try file.removeApproval(of: approval.resource, for: activity.id)
            let moved = try file.reader.activity(activity.id) ?? activity
            if try file.reader.approvals(of: activity.id).isEmpty {
                let open = moved.occurrences.filter { $0.status == .tentative }
                try file.rewrite(open.map { $0.confirmed() }, of: moved, now: desk.now)
            }
            return try answer.updated(from: file.reader)
        }
    }

    private func give(_ party: String?, for activity: Activity, in file: CommunityWriter) throws {
        let directory = try Directory(file.reader)
        let wanted = try party.map { try directory.resource(named: $0) }
        for approval in try file.reader.approvals(of: activity.id)
        where wanted ?? approval.resource == approval.resource {
            try file.removeApproval(of: approval.resource, for: activity.id)
        }
    }

    private func tentative(_ occasion: Occasion?, of activity: Activity) throws -> [Occurrence] {
        let all =
            try occasion.map { [try activity.occurrence(at: $0, in: desk.community.zone)] } ?? activity.occurrences
        let open = all.filter { $0.status == .tentative && $0.span.start >= desk.now }
        guard !open.isEmpty else { throw OperationError.nothingPending(title: activity.details.title) }
        return open
    }

    private func answer(_ activity: Activity, _ decided: [Occurrence], in file: CommunityWriter) throws -> Answer {
        let originals = Set(decided.map(\.original))
        let after = try file.reader.activity(activity.id) ?? activity
        return Answer(
            activity: after, decided: after.occurrences.filter { originals.contains($0.original) },
            missing: try file.reader.approvals(of: activity.id), directory: try Directory(file.reader))
    }
}

extension Directory {
    /// The room or troupe of a name.
    fileprivate func resource(named name: String) throws -> Resource {
        if let troupe = try? NameLookup(troupes).find(name) { return .troupe(troupe.id) }
        return .room(try NameLookup(rooms).find(name).id)
    }
}

extension ChangeAnswer {
    /// The answer with the activity as the file has it after more was done to it.
    fileprivate func updated(from file: CommunityReader) throws -> ChangeAnswer {
        ChangeAnswer(
            findings: findings, isRefused: isRefused, plan: plan,
            activity: try file.activity(activity.id) ?? activity, suggestions: suggestions, directory: directory)
    }
}
