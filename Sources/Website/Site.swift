public import CivilTime
import Feeds
import NIOCore
public import Operations
import Scheduling

/// One community's website: what it is about, and the clock on its wall.
public struct Site: Sendable {
    /// Whose it is.
    let community: OpenCommunity
    private let version: SharedLook<ChangeWatch.Version?>
    private let errand: Desk.Errand
    private let clock: @Sendable () -> Instant
    private let workers: Workers
    /// The feeds as they were last handed out.
    let feeds = FeedShelf()
    /// The pages as they were last handed out. Strangers can ask for any of them under any name of a host.
    let pages = Shelf<PageKey>(capacity: 500) { _ in true }

    /// Prepares the website of an open community.
    ///
    /// - Parameters:
    ///   - community: The community's open file. It is only read.
    ///   - errand: Who serves, and with which command.
    ///   - clock: Tells the present moment; asked at every request.
    /// - Throws: where the file cannot be watched.
    public init(
        _ community: OpenCommunity, errand: Desk.Errand, clock: @escaping @Sendable () -> Instant
    ) throws {
        try self.init(community, errand: errand, workers: Workers(), clock: clock)
    }

    init(
        _ community: OpenCommunity, errand: Desk.Errand, workers: Workers, clock: @escaping @Sendable () -> Instant
    ) throws {
        self.community = community
        self.errand = errand
        self.clock = clock
        self.workers = workers
        let watch = try community.watch()
        version = SharedLook { watch.version() }
    }

    /// The community's own language.
    var language: Language { community.community.language }

    /// The present moment.
    var now: Instant { clock() }

    /// What feeds are made for at this moment; nil where that cannot be told.
    ///
    /// - Parameter loop: The event loop that carries the request.
    func feedEdition(on loop: any EventLoop) -> Shelf<FeedKey>.Edition? {
        version.value(on: loop).map { .init(version: $0, time: Int64(today.dayNumber)) }
    }

    /// What pages are made for at this moment: a page may say that a room is open now.
    ///
    /// - Parameter loop: The event loop that carries the request.
    func pageEdition(on loop: any EventLoop) -> Shelf<PageKey>.Edition? {
        version.value(on: loop).map { .init(version: $0, time: now.seconds / 60) }
    }

    private var today: LocalDate { community.community.zone.local(now).date }

    /// Does one request's work at a desk of its own, away from the threads that carry the connections: SQLite blocks.
    func atDesk<Value: Sendable>(_ work: @escaping @Sendable (Desk) throws -> Value) async throws -> Value {
        try await workers.run {
            try work(Desk(community, errand: errand) { _ in clock() })
        }
    }
}

/// A page as somebody likes to see it, under the name by which they reached us.
struct PageKey: Hashable, Sendable {
    let address: PageAddress
    let circumstances: PageCircumstances
}
