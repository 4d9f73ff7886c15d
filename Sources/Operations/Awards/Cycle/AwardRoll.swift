import CivilTime
import Learning
import Scheduling
import Storage

/// A cycle with everybody who was nominated in it, for the steps that are about one of them.
struct AwardRoll {
    let cycle: AwardCycle
    let nominations: [AwardNomination]
    let register: CandidateRegister

    init(_ cycle: AwardCycle, in file: CommunityReader, on day: LocalDate) throws {
        self.cycle = cycle
        nominations = try file.awardNominations(in: cycle.number)
        register = try CandidateRegister(file, on: day)
    }

    /// The nomination that is meant: by its number, or by the name of who was nominated; the award decides among several.
    ///
    /// - Throws: `OperationError.notFound` and `.ambiguous`.
    func find(_ name: String, for award: AwardKind?) throws(OperationError) -> AwardNomination {
        let among = nominations.filter { award == nil || $0.award == award }
        return try NameLookup(
            .nomination, among: among, names: { ["\($0.number)", "#\($0.number)"] + names(of: $0) },
            label: { "#\($0.number) \(self.name(of: $0).zh) \($0.award.name.zh)" }
        ).find(name)
    }

    /// What a candidate is called among those who keep the file.
    func name(of nomination: AwardNomination) -> LocalizedText { register.name(of: nomination.candidate) }

    /// A household is found by the name of anybody who lives in it too.
    private func names(of nomination: AwardNomination) -> [String] {
        let name = name(of: nomination).zh
        guard let candidate = nomination.candidate, candidate.level == .household else { return [name] }
        return [name] + register.members(of: candidate.number).map(\.name)
            + [register.home(candidate.number)?.household.name].compactMap(\.self)
    }
}
