import CivilTime
import Scheduling
import Storage

/// A verdict with the names it was reached by.
struct Judgement {
    let verdict: Verdict
    let directory: Directory
    let policy: Policy

    /// The judgement as an answer about something that was not booked, with ways out where they were looked for.
    func answer(suggestions: [Suggestion]? = nil) -> BookingAnswer {
        BookingAnswer(verdict: verdict, activity: nil, suggestions: suggestions, directory: directory)
    }
}

extension CommunityReader {
    /// Finds the rooms and troupes of a request, lays out its occurrences, loads what lies around them, and judges.
    ///
    /// Dates that a rule refuses are set aside where the permissions say so, and the rest is judged again.
    func judgement(
        on request: BookingRequest, judge: Judge, permissions: Permissions = Permissions(), at desk: Desk
    ) throws -> Judgement {
        let directory = try Directory(self)
        let proposal = try request.proposal(in: directory, under: policy())
            .observing(try holidayCalendar(), in: desk.community.zone, language: desk.community.language)
        return try judgement(on: proposal, in: directory, judge: judge, permissions: permissions, at: desk)
    }

    /// Loads what lies around a proposal, and judges it.
    func judgement(
        on proposal: Proposal, in directory: Directory, judge: Judge, permissions: Permissions = Permissions(),
        at desk: Desk
    ) throws -> Judgement {
        let surroundings = try surroundings(Vicinity(of: proposal), now: desk.now)
        var verdict = judge.verdict(on: proposal, in: surroundings, overriding: permissions.overrides)
        while case .refused(let refused, let findings) = verdict,
            let lesser = permissions.settingAside(findings, of: refused, in: desk.community.language)
        {
            verdict = judge.verdict(on: lesser, in: surroundings, overriding: permissions.overrides)
        }
        return Judgement(verdict: verdict, directory: directory, policy: surroundings.policy)
    }
}

extension Permissions {
    /// The proposal without the occurrences that were refused; nil where that is not wished for, or is no help.
    fileprivate func settingAside(_ findings: [Finding], of proposal: Proposal, in language: Language) -> Proposal? {
        switch onConflict {
        case .refuse: nil
        case .skip: proposal.settingAside(findings, fate: .skipped, language: language)
        case .waitlist: proposal.settingAside(findings, fate: .waiting, language: language)
        }
    }
}

extension Vicinity {
    /// What a judgement of the proposal has to know.
    init(of proposal: Proposal, exemption: Exemption? = nil) {
        self.init(
            of: proposal.occurrences.map(\.span), rooms: Set(proposal.occurrences.flatMap(\.rooms)).sorted(),
            troupes: proposal.details.troupes, equipment: proposal.details.needs.equipment.map(\.equipment),
            isForLecture: proposal.details.kind == .lecture, exemption: exemption)
        buffer = proposal.details.needs.buffer
    }
}

extension BookingRequest {
    /// The proposal, with the names of rooms and troupes looked up.
    func proposal(in directory: Directory, under policy: Policy) throws -> Proposal {
        let details = ActivityDetails(
            title: try PlainName.check(title), kind: kind,
            rooms: try rooms.map { try NameLookup(directory.rooms.inUse).find($0).id }.uniqued,
            troupes: try troupes.map { try NameLookup(directory.troupes).find($0).id }.uniqued,
            attendance: attendance, visibility: visibility, needs: try needs.needs(among: directory.equipment),
            dayPolicy: dayPolicy)
        return try Proposal(details, schedule: schedule, in: directory.community.zone, under: policy)
    }
}

extension Array where Element: Hashable {
    /// The elements without repetitions, each at its first place.
    var uniqued: [Element] {
        var known: Set<Element> = []
        return filter { known.insert($0).inserted }
    }
}
