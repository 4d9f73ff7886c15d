import Glibc
import Synchronization

/// Stops a print that is under way, from any thread.
public final class PressBrake: Sendable {
    private struct State {
        var isPulled = false
        var process: pid_t?
    }

    private let state = Mutex(State())

    /// A brake that nobody has pulled.
    public init() {}

    /// Stops the print, and every later one.
    public func pull() {
        state.withLock { state in
            state.isPulled = true
            // A signal that can be held back may be, in a program started from a thread that holds it back.
            if let process = state.process { kill(process, SIGKILL) }
        }
    }

    /// Whether it was pulled.
    var isPulled: Bool { state.withLock(\.isPulled) }

    /// Says which process is to be stopped; nil where none is any more.
    func hold(_ process: pid_t?) {
        state.withLock { state in
            state.process = process
            if state.isPulled, let process { kill(process, SIGKILL) }
        }
    }
}
