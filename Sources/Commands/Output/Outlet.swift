import Foundation
import Synchronization

/// Where what the program says goes: to the standard output and the standard error, or into a transcript where one is kept.
enum Outlet {
    /// Who takes down what is said around this line; nil where the process itself speaks.
    @TaskLocal static var transcript: Transcript?

    /// Says something on the standard output.
    static func say(_ text: String) {
        if let transcript { transcript.add(output: text) } else { print(text, terminator: "") }
    }

    /// Says something on the standard error.
    static func complain(_ text: String) {
        if let transcript {
            transcript.add(complaint: text)
        } else {
            FileHandle.standardError.write(Data(text.utf8))
        }
    }
}

/// What a run of the program said within this process.
final class Transcript: Sendable {
    private let said = Mutex((output: "", complaint: ""))

    /// What it said on the standard output.
    var output: String { said.withLock(\.output) }
    /// What it said on the standard error.
    var complaint: String { said.withLock(\.complaint) }

    fileprivate func add(output: String = "", complaint: String = "") {
        said.withLock {
            $0.output += output
            $0.complaint += complaint
        }
    }
}
