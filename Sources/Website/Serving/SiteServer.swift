import Dispatch
import Hummingbird
import Synchronization

/// Serves a website, or those of a folder, until it is told to stop.
public struct SiteServer: Sendable {
    private let sites: Sites
    private let host: String
    private let port: Int

    /// Prepares a server.
    ///
    /// - Parameters:
    ///   - sites: The website, or the websites.
    ///   - host: The address of this machine to listen on, such as `127.0.0.1`, or `0.0.0.0` for all.
    ///   - port: The port, 1 to 65535.
    public init(_ sites: Sites, host: String, port: Int) {
        self.sites = sites
        self.host = host
        self.port = port
    }

    /// The address to type into a browser on this machine.
    public var address: String { "http://\(host.contains(":") ? "[\(host)]" : host):\(port)/" }

    /// Serves until SIGINT or SIGTERM, letting the answers under way be finished. Blocks the calling thread.
    ///
    /// - Parameter announce: Called once, as soon as visitors are let in.
    /// - Throws: `WebsiteError.cannotListen` where the address is taken or not this machine's.
    public func run(announcing announce: @escaping @Sendable () -> Void) throws {
        let outcome = Outcome()
        Task.detached {
            do {
                try await serve(announcing: announce)
                outcome.set(.success(()))
            } catch {
                outcome.set(.failure(error))
            }
        }
        try outcome.wait()
    }

    private func serve(announcing announce: @escaping @Sendable () -> Void) async throws {
        let isOpen = Atomic(false)
        do {
            try await buildApplication(
                sites, configuration: ApplicationConfiguration(address: .hostname(host, port: port))
            ) { _ in
                isOpen.store(true, ordering: .relaxed)
                announce()
            }.runService()
        } catch {
            guard isOpen.load(ordering: .relaxed) else { throw WebsiteError.cannotListen(host: host, port: port) }
            throw error
        }
    }
}

/// The end of a task, for a thread that waits for it.
private final class Outcome: Sendable {
    private let result = Mutex<Result<Void, any Error>>(.success(()))
    private let isThere = DispatchSemaphore(value: 0)

    func set(_ result: Result<Void, any Error>) {
        self.result.withLock { $0 = result }
        isThere.signal()
    }

    func wait() throws {
        isThere.wait()
        try result.withLock { $0 }.get()
    }
}
