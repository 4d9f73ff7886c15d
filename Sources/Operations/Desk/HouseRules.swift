import Scheduling
import Storage

extension CommunityReader {
    /// The house rules of the community. Whatever here goes by the rules asks for them in this one place.
    func houseRules() throws -> Policy { .open }
}
