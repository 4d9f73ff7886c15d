import CivilTime
import Foundation
import Synchronization

/// One line on the terminal that says how far a long piece of work has come. It shows nothing before a second is over, nothing
/// where no person watches, and goes away at the end.
final class ProgressLine: Sendable {
    private let state: Mutex<State>
    private let words: LocalizedText
    private let isShown: Bool
    private let clock: @Sendable () -> Duration
    private let write: @Sendable (String) -> Void

    private struct State {
        var nextTime = Duration.seconds(1)
        var hasWritten = false
    }

    /// Begins to watch.
    ///
    /// - Parameters:
    ///   - words: What is being done.
    ///   - isShown: Whether a person watches.
    ///   - clock: How long the work has taken.
    ///   - write: Writes on the terminal.
    init(
        _ words: LocalizedText, isShown: Bool, clock: @escaping @Sendable () -> Duration,
        write: @escaping @Sendable (String) -> Void
    ) {
        self.words = words
        self.isShown = isShown
        self.clock = clock
        self.write = write
        state = Mutex(State())
    }

    /// Says how much is done, from 0 to 1, a few times a second at most.
    func advance(to share: Double) {
        guard isShown else { return }
        state.withLock { state in
            let time = clock()
            guard time >= state.nextTime else { return }
            state.nextTime = time + .milliseconds(200)
            state.hasWritten = true
            write("\r\(words.spoken) \(Int(min(1, max(0, share)) * 100))%\u{1B}[K")
        }
    }

    /// Takes the line away.
    func end() {
        state.withLock { state in
            if state.hasWritten { write("\r\u{1B}[K") }
            state.hasWritten = false
        }
    }
}

extension EverywhereFlags {
    /// A line for the standard error that tells of work under way, unless nobody watches or `--quiet` was said.
    func progress(_ words: LocalizedText) -> ProgressLine {
        let start = ContinuousClock.now
        return ProgressLine(
            words, isShown: !everywhere.quiet && isatty(STDERR_FILENO) == 1, clock: { ContinuousClock.now - start }
        ) { FileHandle.standardError.write(Data($0.utf8)) }
    }
}
