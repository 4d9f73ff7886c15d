import CivilTime
import Scheduling
import Storage

/// A verdict with the names it was reached by.
struct Judgement {
    let verdict: Verdict
    let directory: Directory

    /// The judgement as an answer about something that was not booked, with ways out where they were looked for.
    func answer(suggestions: [Suggestion]? = nil) -> BookingAnswer {
        BookingAnswer(verdict: verdict, activity: nil, suggestions: suggestions, directory: directory)
    }
}

extension CommunityReader {
    /// Finds the rooms and troupes of a request, lays out its occurrences, loads what lies around them, and judges.
    func judgement(on request: BookingRequest, judge: Judge, now: Instant) throws -> Judgement {
        let directory = try Directory(self)
        let proposal = try request.proposal(in: directory, under: policy())
        let surroundings = try surroundings(Vicinity(of: proposal), now: now)
        return Judgement(verdict: judge.verdict(on: proposal, in: surroundings), directory: directory)
    }
}

extension Vicinity {
    /// What a judgement of the proposal has to know.
    init(of proposal: Proposal, exemption: Exemption? = nil) {
        self.init(
            of: proposal.occurrences.map(\.span), rooms: Set(proposal.occurrences.flatMap(\.rooms)).sorted(),
            troupes: proposal.details.troupes, equipment: proposal.details.needs.equipment.map(\.equipment),
            isForLecture: proposal.details.kind == .lecture, exemption: exemption)
    }
}

extension BookingRequest {
    fileprivate func proposal(in directory: Directory, under policy: Policy) throws -> Proposal {
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
    fileprivate var uniqued: [Element] {
        var known: Set<Element> = []
        return filter { known.insert($0).inserted }
    }
}
