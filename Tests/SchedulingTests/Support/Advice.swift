import CivilTime
import Testing

@testable import Scheduling

extension Wish {
    /// The ways out that the advisor finds in a centre.
    func suggestions(in centre: Centre) throws -> [Suggestion] {
        Advisor(judge: Judge()).suggestions(for: try proposal(in: centre.zone), in: centre.surroundings)
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
