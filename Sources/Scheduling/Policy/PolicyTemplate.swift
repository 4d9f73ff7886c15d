/// House rules that a community can take over whole.
public enum PolicyTemplate: String, Sendable, Hashable, CaseIterable {
    /// Only what is physical can refuse.
    case open
    /// The practice of Chinese cultural centres.
    case centre

    /// The house rules of the template.
    public var policy: Policy {
        switch self {
        case .open: .open
        case .centre: .centre
        }
    }
}
