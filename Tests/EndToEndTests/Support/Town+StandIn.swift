import Foundation
import Testing

extension Town {
    /// Puts a script into a folder of programs of its own.
    ///
    /// The file is written by another process: one that this process had just written could not be run while any other test
    /// starts a program, which shares our open files for a moment.
    ///
    /// - Returns: The value of `PATH` with which the script is found first.
    func standIn(for program: String, _ script: String) throws -> String {
        let text = try write(script, to: "\(program).sh")
        let folder = "\(home)/bin"
        let reply = try Program.shell(
            "mkdir -p '\(folder)' && cp '\(text)' '\(folder)/\(program)' && chmod 700 '\(folder)/\(program)'")
        try #require(reply.exitCode == 0, "\(reply.complaint)")
        return "\(folder):/usr/bin:/bin"
    }
}
