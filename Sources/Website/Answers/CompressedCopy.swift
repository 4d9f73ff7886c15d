import Hummingbird
import Operations
import Synchronization

/// The same bytes compressed, made when somebody first asks for them and then kept.
final class CompressedCopy: Sendable {
    private enum State {
        case notMade
        case made(ByteBuffer?)
    }

    private let original: ByteBuffer
    private let state = Mutex(State.notMade)

    init(of bytes: ByteBuffer) { original = bytes }

    /// The compressed bytes; nil where they would hardly be fewer.
    var bytes: ByteBuffer? {
        guard original.readableBytes >= Self.worthwhile else { return nil }
        return state.withLock { state in
            if case .made(let bytes) = state { return bytes }
            let compressed = Gzip.compressed(Array(original.readableBytesView)).flatMap { bytes in
                bytes.count < original.readableBytes ? ByteBuffer(bytes: bytes) : nil
            }
            state = .made(compressed)
            return compressed
        }
    }

    /// Below this many bytes the answer fits into one packet anyway.
    private static let worthwhile = 1_000
}
