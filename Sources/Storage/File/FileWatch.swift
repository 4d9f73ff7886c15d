import GRDB

/// Tells whether a file has changed, whoever changed it: a connection of its own that asks for SQLite's count of others'
/// commits (`PRAGMA data_version`) and for nothing else. It waits for nobody.
public struct FileWatch: Sendable {
    private let queue: DatabaseQueue

    /// Opens a connection to the file of a store.
    public init(of store: Store) throws {
        var configuration = Store.configuration()
        configuration.label = "shuxiang-watch"
        queue = try Store.translatingErrors(path: store.path) {
            // Opening may have to wait until another connection has set the file up; asking never does.
            let queue = try DatabaseQueue(path: store.path, configuration: configuration)
            try queue.unsafeRead { try $0.execute(sql: "PRAGMA busy_timeout = 0") }
            return queue
        }
    }

    /// A number that is another after every change; nil where the file cannot be asked at the moment.
    public func version() -> Int64? {
        try? queue.unsafeRead { try Int64.fetchOne($0.cachedStatement(sql: "PRAGMA data_version")) }
    }
}
