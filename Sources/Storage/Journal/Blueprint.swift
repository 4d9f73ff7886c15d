import GRDB

/// What SQLite knows of the tables: their columns, their keys, and which rows speak of which.
struct Blueprint {
    /// Columns of one table that name a row of another.
    struct Reference: Hashable {
        let table: String
        let columns: [String]
        let parent: String
        let parentColumns: [String]
    }

    private(set) var columns: [String: [String]] = [:]
    private(set) var keys: [String: [String]] = [:]
    private(set) var references: [Reference] = []
    /// The columns of each table that no two rows have the same values in.
    private(set) var unique: [String: [[String]]] = [:]

    init(_ db: Database) throws {
        let tables = "FROM sqlite_schema AS tables JOIN"
        let ours = "WHERE tables.type = 'table' AND tables.name NOT LIKE 'sqlite_%'"
        for row in try Row.fetchAll(
            db,
            sql:
                "SELECT tables.name AS owner, part.name, part.pk \(tables) pragma_table_info(tables.name) AS part \(ours) ORDER BY 1, part.cid"
        ) {
            columns[row["owner"], default: []].append(row["name"])
            if row["pk"] as Int > 0 { keys[row["owner"], default: []].append(row["name"]) }
        }
        let foreignKeys = try Row.fetchAll(
            db,
            sql: """
                SELECT tables.name AS owner, part.id, part."table" AS parent, part."from" AS source,
                    coalesce(part."to", 'id') AS target
                \(tables) pragma_foreign_key_list(tables.name) AS part \(ours) ORDER BY 1, part.id, part.seq
                """)
        for (_, parts) in Dictionary(grouping: foreignKeys, by: { "\($0["owner"] as String) \($0["id"] as Int)" }) {
            references.append(
                Reference(
                    table: parts[0]["owner"], columns: parts.map { $0["source"] }, parent: parts[0]["parent"],
                    parentColumns: parts.map { $0["target"] }))
        }
        references.append(Self.frozenRules)
        let indexes = try Row.fetchAll(
            db,
            sql: """
                SELECT tables.name AS owner, list.name AS "index", part.name AS "column"
                \(tables) pragma_index_list(tables.name) AS list JOIN pragma_index_info(list.name) AS part
                \(ours) AND list."unique" ORDER BY 1, 2, part.seqno
                """)
        for (_, parts) in Dictionary(grouping: indexes, by: { $0["index"] as String }) {
            unique[parts[0]["owner"], default: []].append(parts.map { $0["column"] })
        }
    }

    /// The rules that a cycle froze: no foreign key says so.
    private static let frozenRules = Reference(
        table: "award_cycle", columns: ["policy_version", "policy_hash"], parent: "award_policy",
        parentColumns: ["version", "hash"])
}
