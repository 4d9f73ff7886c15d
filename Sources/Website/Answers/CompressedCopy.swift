import Operations
import Synchronization

/// The same bytes compressed, made when somebody first asks for them and then kept.
final class CompressedCopy: Sendable {
    private enum State {
        case notMade
        case made([UInt8]?)
    }

    private let original: [UInt8]
    private let state = Mutex(State.notMade)

    init(of bytes: [UInt8]) { original = bytes }

    /// The compressed bytes; nil where they would hardly be fewer.
    var bytes: [UInt8]? {
        guard original.count >= Self.worthwhile else { return nil }
        return state.withLock { state in
            if case .made(let bytes) = state { return bytes }
            let compressed = Gzip.compressed(original).flatMap { $0.count < original.count ? $0 : nil }
            state = .made(compressed)
            return compressed
        }
    }

    /// Below this many bytes the answer fits into one packet anyway.
    private static let worthwhile = 1_000
}
