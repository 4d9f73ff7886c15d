import GRDB
import CivilTime
public import Scheduling

/// What can be read from a community's file inside one transaction. It lives no longer than the transaction.
public struct CommunityReader {
    let db: Database
    private let memory = TransactionMemory()

    init(_ db: Database) { self.db = db }

    /// The community itself.
    public func community() throws -> Community { try once(\.community) { try readCommunity() } }

    private func readCommunity() throws -> Community {
        let communities = try map("SELECT * FROM community") { row in
            guard let language = Language(rawValue: row["language"]) else {
                throw DatabaseError(resultCode: .SQLITE_CORRUPT)
            }
            return Community(
                slug: row["slug"], name: row["name"], zone: try Zone(row["time_zone"] as String), language: language,
                uidHost: row["uid_host"])
        }
        guard let community = communities.first else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
        return community
    }

    /// Reads something unless the transaction has read it already and written nothing since.
    func once<Value>(
        _ place: WritableKeyPath<TransactionMemory.Contents, Value?>, _ read: () throws -> Value
    ) rethrows -> Value {
        try memory.value(place, in: db, read)
    }

    /// Runs a query that is prepared once for the connection, one row at a time.
    func forEachRow(_ sql: String, _ arguments: StatementArguments = [], _ body: (Row) throws -> Void) throws {
        let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
        while let row = try rows.next() { try body(row) }
    }

    /// Runs a query that is prepared once for the connection, for the first column of its first row.
    func value<Value: DatabaseValueConvertible & StatementColumnConvertible>(
        _ sql: String, _ arguments: StatementArguments = []
    ) throws -> Value? {
        try Value.fetchOne(db.cachedStatement(sql: sql), arguments: arguments)
    }

    /// Runs a query that is prepared once for the connection and makes a value of each row.
    func map<Value>(
        _ sql: String, _ arguments: StatementArguments = [], _ value: (Row) throws -> Value
    ) throws -> [Value] {
        var values: [Value] = []
        try forEachRow(sql, arguments) { values.append(try Self.made(from: $0, value)) }
        return values
    }

    /// Makes a value of a row. What the same words would be worth where somebody types them, here it is the file that cannot be read.
    static func made<Value>(from row: Row, _ value: (Row) throws -> Value) throws -> Value {
        do {
            return try value(row)
        } catch let error as any ExplainedError {
            throw UnreadableValue(explanation: error.explanation)
        }
    }
}
