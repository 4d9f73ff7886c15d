import CivilTime
import Operations
import Scheduling

/// The command that makes a suggested move true, ready for the shell: `shuxiang change "#12" --occurrence 2026-12-08 --room dance`.
struct MoveCommand {
    private let words: [String]

    /// Writes the command for a move of an activity; what the flags said of the folder and the community is said again.
    init(_ move: SuggestedMove, of activity: Activity.ID, _ everywhere: EverywhereOptions) {
        let occasion = move.occasion.map { ["--occurrence", Self.text($0)] } ?? []
        let request = move.request
        let change =
            request.rooms.flatMap { ["--room", $0] } + (request.date.map { ["--on", $0.description] } ?? [])
            + (request.time.map { ["--from", $0.description] } ?? [])
        let place =
            (everywhere.home.map { ["--home", $0] } ?? [])
            + (everywhere.community.map { ["--community", $0] } ?? [])
        words = ["shuxiang", "change", "#\(activity)"] + occasion + change + place
    }

    /// The command in one line.
    var line: String { words.map(\.quotedForShell).joined(separator: " ") }

    private static func text(_ occasion: Occasion) -> String {
        switch occasion {
        case .day(let date): date.description
        case .start(let start): start.description
        }
    }
}

extension String {
    /// The text as a shell reads it as one word: bare where it can stand so, else in quotes.
    var quotedForShell: String {
        let isBare = !isEmpty && allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_./:,=+@%".contains($0)) }
        if isBare { return self }
        if !contains(where: { "\"\\$`!".contains($0) }) { return "\"\(self)\"" }
        return "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}
