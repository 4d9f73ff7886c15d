import Dispatch
import Foundation
import Operations
import Synchronization
import Website

extension Press {
    /// Makes a PDF that ends with the program: where SIGINT or SIGTERM comes meanwhile, the press is stopped, nothing of it is
    /// left, and only then does the program end, by that signal.
    ///
    /// - Parameter path: The file; nil where the PDF is only tried.
    /// - Returns: How many pages it has.
    func printUnlessInterrupted(
        _ document: PrintDocument, to path: String?, onPage: @escaping @Sendable (Int) -> Void = { _ in }
    ) throws -> Int {
        let brake = PressBrake()
        let interruption = Interruption { brake.pull() }
        defer { interruption.end() }
        guard let path else { return try print(document, stoppedBy: brake, onPage: onPage).pages }
        return try print(document, to: path, stoppedBy: brake, onPage: onPage)
    }
}

/// Has a signal that would end the program wait until what is under way has been cleared away.
private struct Interruption {
    private static let signals = [SIGINT, SIGTERM]
    private let caught = Caught()
    private let sources: [any DispatchSourceSignal]

    /// The signal that came.
    private final class Caught: Sendable {
        let number = Mutex<Int32?>(nil)
    }

    /// - Parameter stop: Stops what is under way; called on another thread as soon as a signal comes.
    init(_ stop: @escaping @Sendable () -> Void) {
        sources = Self.signals.map { [caught] number in
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            let isListening = DispatchSemaphore(value: 0)
            source.setRegistrationHandler { isListening.signal() }
            source.setEventHandler {
                caught.number.withLock { $0 = number }
                stop()
            }
            source.resume()
            // The source takes the signal over; one that comes before ends the program as ever, instead of being lost.
            _ = isListening.wait(timeout: .now() + 1)
            return source
        }
    }

    /// Lets signals do again what they do; one that came meanwhile ends the program now.
    func end() {
        for source in sources { source.cancel() }
        for number in Self.signals { signal(number, SIG_DFL) }
        guard let number = caught.number.withLock({ $0 }) else { return }
        // Whoever started us may have held it back.
        var set = sigset_t()
        sigemptyset(&set)
        sigaddset(&set, number)
        pthread_sigmask(SIG_UNBLOCK, &set, nil)
        raise(number)
    }
}
