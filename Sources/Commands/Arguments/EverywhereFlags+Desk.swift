import CivilTime
import Foundation
import Operations
import Scheduling

extension EverywhereFlags {
    /// The data folder the flags mean.
    var folder: DataFolder { DataFolder.chosen(everywhere.home, environment: ProcessInfo.processInfo.environment) }

    /// Opens the community the flags mean, with the clock and the actor they name.
    func workplace(uids: UIDSource = .random) throws -> Workplace {
        Workplace(desk: try desk(of: openCommunity(), uids: uids))
    }

    /// A desk on an open community, with the clock and the actor that the flags name.
    func desk(of community: OpenCommunity, uids: UIDSource = .random) throws -> Desk {
        try Desk(community, errand: errand, isRehearsal: everywhere.dryRun, uids: uids) { zone in
            try everywhere.present(in: zone) { Instant(seconds: Int64(Date().timeIntervalSince1970)) }
        }
    }

    /// Opens the community the flags mean.
    func openCommunity() throws -> OpenCommunity { try Lobby.store ?? folder.open(everywhere.community) }

    /// Who acts, and the command as it was typed.
    var errand: Desk.Errand { Desk.Errand(actor: actor ?? Self.loginName, command: Self.commandText) }

    private static var loginName: String {
        ProcessInfo.processInfo.environment["USER"].flatMap { $0.isEmpty ? nil : $0 } ?? NSUserName()
    }

    /// The command as it was typed, words with blanks in quotes.
    private static var commandText: String {
        TypedCommand.words
            .map { $0.isEmpty || $0.contains(where: \.isWhitespace) ? "\"\($0)\"" : $0 }
            .joined(separator: " ")
    }
}

/// The command of this run as it was typed, for the journal.
enum TypedCommand {
    /// The words after the program's name, bound around the whole run.
    @TaskLocal static var words: [String] = []
}

/// A desk together with the clock on its wall.
struct Workplace {
    /// Where the work is done.
    let desk: Desk

    /// The community's time zone.
    var zone: Zone { desk.community.zone }

    /// The day it is, on the community's clock.
    var today: LocalDate { desk.today }

    /// The house rules.
    func policy() throws -> Policy { try KeepPolicy(at: desk).show() }

    /// Reads a day as typed, such as `2026-12-01` or `明天`.
    func date(_ text: String) throws -> LocalDate { try DateArgument(text, today: today).date }
}
