import CivilTime
import Scheduling
import Storage

/// Loads what lies around a refused proposal, wider than its own times, and asks for ways out.
struct Advice {
    private let file: CommunityReader
    private let judge: Judge
    private let now: Instant
    private let exemption: Vicinity.Exemption?
    private let closures: [Closure]

    /// Prepares to advise; the claims of what is exempted do not count, because it is being changed, and the closures count
    /// beside those that the file has.
    init(
        _ file: CommunityReader, judge: Judge, now: Instant, exemption: Vicinity.Exemption? = nil,
        closures: [Closure] = []
    ) {
        self.file = file
        self.now = now
        self.exemption = exemption
        self.judge = judge
        self.closures = closures
    }

    /// A judgement as an answer, with ways out where it refused.
    func answer(to judgement: Judgement) throws -> BookingAnswer {
        switch judgement.verdict {
        case .accepted: judgement.answer()
        case .refused(let proposal, _): judgement.answer(suggestions: try suggestions(for: proposal))
        }
    }

    /// Alternatives that the same rules accept, best first.
    func suggestions(for proposal: Proposal) throws -> [Suggestion] {
        let community = try file.community()
        var vicinity = Vicinity(of: proposal, exemption: exemption)
        vicinity.spans = Advisor.neighbourhood(of: proposal, in: community.zone)
        vicinity.rooms = try file.rooms().map(\.id)
        var surroundings = try file.surroundings(vicinity, now: now)
        surroundings.closures += closures
        return Advisor(judge: judge, language: community.language).suggestions(for: proposal, in: surroundings)
    }
}
