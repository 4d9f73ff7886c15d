import Scheduling
import Storage

extension CommunityReader {
    /// Whose word is missing before a proposal stands: of the keepers of its rooms, where they want to be asked, and of the
    /// leaders of the troupes that are to perform, unless it is they who ask.
    func approvals(
        neededFor proposal: Proposal, in directory: Directory, actor: String
    ) throws -> [Resource] {
        let rooms = directory.rooms(Set(proposal.occurrences.flatMap(\.rooms)).sorted()).filter(\.care.needsApproval)
        return rooms.map { .room($0.id) } + (try leaders(askedFor: proposal, in: directory, actor: actor))
    }

    private func leaders(askedFor proposal: Proposal, in directory: Directory, actor: String) throws -> [Resource] {
        guard proposal.details.kind == .performance else { return [] }
        let people = Dictionary(uniqueKeysWithValues: try people().map { ($0.id, $0.name) })
        return directory.troupes(proposal.details.troupes)
            .filter { troupe in troupe.leader.map { people[$0] != actor } ?? false }
            .map { .troupe($0.id) }
    }
}
