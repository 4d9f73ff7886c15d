import CivilTime
public import Scheduling
import Storage

/// What whoever acts may do beyond asking: rules that an administrator lets pass, and what becomes of dates that clash.
public struct Permissions: Sendable {
    /// What becomes of single dates of a series that a rule refuses.
    public enum OnConflict: String, Sendable, CaseIterable {
        /// They refuse the whole.
        case refuse
        /// They are skipped and remembered.
        case skip
        /// They stand in line for their slot.
        case waitlist
    }

    /// The rules that are let pass, and why.
    public var overrides: Overrides
    /// What becomes of dates that clash.
    public var onConflict: OnConflict

    /// Grants permissions; without arguments, none.
    public init(overrides: Overrides = .none, onConflict: OnConflict = .refuse) {
        self.overrides = overrides
        self.onConflict = onConflict
    }
}

/// What came of a wish to change an activity.
public struct ChangeAnswer: Sendable {
    /// What the rules said.
    public let findings: [Finding]
    /// Whether a rule refused, so that nothing was changed.
    public let isRefused: Bool
    /// The plan, with the exceptions that it keeps.
    public let plan: ChangePlan
    /// The activity that has the changed occurrences, as the file has it now; in a rehearsal or after a refusal as it was.
    public let activity: Activity
    /// Ways out of a refusal, best first.
    public let suggestions: [Suggestion]
    /// The rooms, troupes and zone that the answer speaks of.
    public let directory: Directory
    /// The exchanges that went along with their lectures, as they are now.
    public internal(set) var exchanges: [Occurrence] = []
}

extension CommunityWriter {
    /// Judges what a plan would let take place, and writes it where no rule refuses.
    func carryOut(
        _ plan: ChangePlan, judge: Judge, permissions: Permissions, at desk: Desk
    ) throws -> ChangeAnswer {
        let plan = try asking(
            plan.observing(
                try reader.holidayCalendar(), now: desk.now, in: desk.community.zone,
                language: desk.community.language), at: desk)
        guard let proposal = plan.proposal else { return try write(plan, judged: nil, at: desk) }
        let surroundings = try reader.surroundings(Vicinity(of: proposal, exemption: plan.exemption), now: desk.now)
        let verdict = judge.verdict(on: proposal, in: surroundings, overriding: permissions.overrides)
        switch verdict {
        case .accepted(let judged): return try write(plan, judged: judged, at: desk)
        case .refused(_, let findings):
            if let lesser = plan.settingAside(findings, permissions, at: desk) {
                return try carryOut(lesser, judge: judge, permissions: permissions, at: desk)
            }
            let advice = Advice(
                reader, judge: judge, now: desk.now, exemption: plan.exemption, overriding: permissions.overrides)
            return ChangeAnswer(
                findings: findings, isRefused: true, plan: plan, activity: plan.activity,
                suggestions: try plan.simpleProposal(in: surroundings.zone).map { try advice.suggestions(for: $0) }
                    ?? [],
                directory: try Directory(reader))
        }
    }

    /// The plan with what has to be asked again: other times and rooms of a room that wants to be asked, or of a troupe that
    /// agreed to perform.
    private func asking(_ plan: ChangePlan, at desk: Desk) throws -> ChangePlan {
        guard let proposal = plan.proposal else { return plan }
        let needed = try reader.approvals(neededFor: proposal, in: Directory(reader), actor: desk.actor)
        guard !needed.isEmpty else { return plan }
        return plan.asking(
            needed, until: desk.now.holding(hours: try reader.policy().holdHours),
            because: LocalizedText(zh: "改过，要再问一次", en: "changed, to be asked again")[desk.community.language],
            now: desk.now)
    }

    private func write(_ plan: ChangePlan, judged: JudgedProposal?, at desk: Desk) throws -> ChangeAnswer {
        let uid = desk.uids.uid(at: desk.community.uidHost)
        let id = try save(plan, judged: judged, uid: uid, now: desk.now)
        return ChangeAnswer(
            findings: judged?.findings ?? [], isRefused: false, plan: plan,
            activity: try reader.activity(id) ?? plan.activity, suggestions: [], directory: try Directory(reader))
    }
}

extension ChangePlan {
    /// What the plan takes the place of, so that it does not stand in its own way.
    var exemption: Vicinity.Exemption { Vicinity.Exemption(activity.id, originals: Set(replaced)) }

    /// The plan without the occurrences that were refused, which are skipped or stand in line; nil where that is not
    /// wished for, or is no help.
    fileprivate func settingAside(_ findings: [Finding], _ permissions: Permissions, at desk: Desk) -> ChangePlan? {
        switch permissions.onConflict {
        case .refuse: nil
        case .skip: settingAside(findings, fate: .skipped, language: desk.community.language, now: desk.now)
        case .waitlist: settingAside(findings, fate: .waiting, language: desk.community.language, now: desk.now)
        }
    }
}
