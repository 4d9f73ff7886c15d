import CivilTime
import Testing

@testable import Scheduling

extension Wish {
    /// The ways out that the advisor finds in a centre.
    func suggestions(in centre: Centre) throws -> [Suggestion] {
        try proposal(in: centre.zone).suggestions(in: centre)
    }
}

extension Proposal {
    /// The ways out that the advisor finds in a centre.
    func suggestions(in centre: Centre, overriding overrides: Overrides = .none) -> [Suggestion] {
        Advisor(judge: Judge(), language: .zh).suggestions(
            for: self, in: centre.surroundings, overriding: overrides
        ) { centre.surroundings }
    }
}

extension [Suggestion] {
    /// The suggestions that change just this.
    func changing(_ changes: Suggestion.Change...) -> [Suggestion] { filter { $0.changes == changes } }

    /// The suggestions in Chinese.
    var zh: [String] { map(\.description.zh) }
    /// The suggestions in English.
    var en: [String] { map(\.description.en) }
}
