import Learning
import Storage

extension NameLookup where Thing == AwardCycle {
    init(_ cycles: [AwardCycle]) {
        self.init(.awardCycle, among: cycles, names: { [$0.name] }, label: \.name)
    }
}

extension CommunityReader {
    /// The cycle of a name, or of a unique beginning of one.
    func awardCycle(named name: String) throws -> AwardCycle { try NameLookup(awardCycles()).find(name) }
}
