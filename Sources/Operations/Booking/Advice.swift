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
    private let overrides: Overrides

    /// Prepares to advise.
    ///
    /// - Parameters:
    ///   - file: What is known.
    ///   - judge: The judge that refused.
    ///   - now: The present moment.
    ///   - exemption: What is being changed, so that its own claims do not count.
    ///   - closures: Closures that count beside those that the file has.
    ///   - overrides: What an administrator lets pass, for the alternatives too.
    init(
        _ file: CommunityReader, judge: Judge, now: Instant, exemption: Vicinity.Exemption? = nil,
        closures: [Closure] = [], overriding overrides: Overrides = .none
    ) {
        self.file = file
        self.now = now
        self.exemption = exemption
        self.overrides = overrides
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
        let rooms = try file.rooms().map(\.id)
        var near = Vicinity(of: proposal, exemption: exemption)
        near.elsewhere = Vicinity.Elsewhere(rooms, during: near.spans)
        near.spans = Advisor.neighbourhood(of: proposal, in: community.zone)
        var wider = near
        wider.rooms = rooms
        return try Advisor(judge: judge, language: community.language)
            .suggestions(for: proposal, in: surroundings(near), overriding: overrides) { try surroundings(wider) }
    }

    private func surroundings(_ vicinity: Vicinity) throws -> Surroundings {
        var surroundings = try file.surroundings(vicinity, now: now)
        surroundings.closures += closures
        return surroundings
    }
}
