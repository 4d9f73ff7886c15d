import GRDB

/// Tells whether a file has changed, whoever changed it: a connection of its own that asks for SQLite's count of others'
/// commits (`PRAGMA data_version`) and for nothing else. It waits for nobody.
public struct FileWatch: Sendable {
    private let queue: DatabaseQueue

    /// Opens a connection to the file of a store.
    public init(of store: Store) throws {
        var configuration = Configuration()
        configuration.busyMode = .immediateError
        configuration.label = "shuxiang-watch"
        queue = try Store.translatingErrors(path: store.path) {
            try DatabaseQueue(path: store.path, configuration: configuration)
        }
    }

    /// A number that is another after every change; nil where the file cannot be asked at the moment.
    public func version() -> Int64? {
        try? queue.unsafeRead { try Int64.fetchOne($0.cachedStatement(sql: "PRAGMA data_version")) }
    }
}
