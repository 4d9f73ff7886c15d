/// One of the ways in which every page is published. What only hands out files cannot remember how somebody likes to see them, so each
/// edition has files of its own, and whoever chose one stays in it.
public enum Edition: String, Sendable, Hashable, CaseIterable {
    /// As the style sheet has it.
    case ordinary
    /// Large type in high contrast, for old eyes (长辈版).
    case large

    /// How its pages look.
    var display: Display {
        switch self {
        case .ordinary: .plain
        case .large: .largeContrast
        }
    }

    /// The other one.
    var other: Edition {
        switch self {
        case .ordinary: .large
        case .large: .ordinary
        }
    }

    /// The folder of its pages below the community's folder, with its slash; nothing for the ordinary one.
    var folder: String {
        switch self {
        case .ordinary: ""
        case .large: "large/"
        }
    }
}
