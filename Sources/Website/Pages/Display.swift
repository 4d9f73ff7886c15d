/// How a visitor likes to see the pages: large type, high contrast, both, or neither. It is all that a cookie ever holds.
public enum Display: String, Sendable, Hashable, CaseIterable {
    /// As the style sheet has it.
    case plain
    /// Large type.
    case large
    /// High contrast.
    case contrast
    /// Large type in high contrast.
    case largeContrast = "large-contrast"

    /// Chooses by its two halves.
    init(isLarge: Bool, hasContrast: Bool) {
        switch (isLarge, hasContrast) {
        case (false, false): self = .plain
        case (true, false): self = .large
        case (false, true): self = .contrast
        case (true, true): self = .largeContrast
        }
    }

    /// Whether type is large.
    var isLarge: Bool { self == .large || self == .largeContrast }
    /// Whether contrast is high.
    var hasContrast: Bool { self == .contrast || self == .largeContrast }

    /// The classes of the page's root, which the style sheet knows; nil for none.
    var classes: String? {
        switch self {
        case .plain: nil
        case .large: "large"
        case .contrast: "contrast"
        case .largeContrast: "large contrast"
        }
    }
}

/// How a page comes to whoever looks at it.
public enum Delivery: Sendable, Hashable {
    /// From the server, this moment, with the switch of type size and contrast as it stands.
    case served(Display)
    /// As a file that somebody opens days later: nothing in it speaks of this moment, and nothing asks for a server. How it looks is a
    /// matter of its edition.
    case file

    /// The editions that pages come in. Where there is a switch, one is enough.
    var editions: [Edition] {
        switch self {
        case .served: [.ordinary]
        case .file: Edition.allCases
        }
    }
}
