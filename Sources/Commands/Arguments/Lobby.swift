import Foundation
import Operations

/// The community that the arguments mean, opened before they are parsed, because help pages speak its language. The command
/// that follows works on the same open file.
enum Lobby {
    /// The open file of the run around this line; nil where there is none, or none could be opened.
    @TaskLocal static var store: OpenCommunity?

    /// Opens what the arguments mean. That there is nothing to open is for the command to say; many need nothing.
    static func store(for arguments: [String], environment: [String: String]) -> OpenCommunity? {
        guard !arguments.isEmpty, !OptionScan.hasFlag("--version", in: arguments) else { return nil }
        let folder = DataFolder.chosen(OptionScan.value(of: "--home", in: arguments), environment: environment)
        return try? folder.open(OptionScan.value(of: "--community", in: arguments))
    }
}
