import NIOCore
import Synchronization

/// One look at something for everybody whose request has come by then. Nobody is told what was seen before they asked: a change
/// that they know of is seen.
///
/// An event loop has tasks done in the order in which they came, and what a request asks for is a task that comes after the
/// request. So whoever asks before the loop is through with the tasks that stood in line at the look had sent their request
/// before it.
final class SharedLook<Value: Sendable>: Sendable {
    private let look: @Sendable () -> Value
    /// What was seen, by the loop that still has tasks to do which stood in line then.
    private let seen = Mutex<[ObjectIdentifier: Value]>([:])

    init(_ look: @escaping @Sendable () -> Value) { self.look = look }

    /// What there is to see.
    ///
    /// - Parameter loop: The event loop that carries the request. Whoever asks from elsewhere gets a look of their own.
    func value(on loop: any EventLoop) -> Value {
        guard loop.inEventLoop else { return look() }
        let key = ObjectIdentifier(loop)
        if let value = seen.withLock({ $0[key] }) { return value }
        loop.execute { [self] in _ = seen.withLock { $0.removeValue(forKey: key) } }
        let value = look()
        _ = seen.withLock { $0.updateValue(value, forKey: key) }
        return value
    }
}
