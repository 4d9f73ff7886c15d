import CivilTime
import GRDB
import Scheduling

extension CommunityWriter {
    /// Puts other words in the place of a name, in every text of the file but those that name things, and raises the revision of
    /// what is published.
    ///
    /// - Parameter actors: Names in Latin letters that are replaced where somebody logged something under them.
    /// - Returns: How many texts had the name in them.
    func takeNameOutOfTexts(_ names: NameInText, acting actors: Set<String>, now: Instant) throws -> Int {
        let language = try reader.community().language
        return try withFunction(of: names) {
            for activity in try activitiesSpeaking() { try revise(activity, now: now) }
            try run(
                """
                UPDATE insight SET sequence = sequence + 1, revised = max(revised, ?) WHERE without_name(words, '') IS NOT words
                """, [now.seconds])
            var texts = 0
            for (table, column) in try textColumns() {
                let words = Person.nameless[Self.language(of: column) ?? language]
                for pattern in names.patterns {
                    try run(
                        """
                        UPDATE \(table) SET \(column) = without_name(\(column), ?1)
                        WHERE \(column) LIKE ?2 ESCAPE '\\' AND without_name(\(column), ?1) IS NOT \(column)
                        """, [words, pattern])
                    texts += db.changesCount
                }
                guard column.hasSuffix("_by") else { continue }
                for actor in actors {
                    try run("UPDATE \(table) SET \(column) = ? WHERE lower(\(column)) = ?", [words, actor])
                    texts += db.changesCount
                }
            }
            return texts
        }
    }

    /// The names of things that have the person's name in them. They stay: whoever keeps the file decides.
    func thingsNamed(by names: NameInText) throws -> [String] {
        try Self.namesOfThings.flatMap { table, column in
            try reader.map("SELECT \(column) AS name FROM \(table) WHERE \(column) IS NOT NULL") {
                $0["name"] as String
            }
            .filter { names.isIn($0) }
        }
    }

    private func withFunction<Value>(of names: NameInText, _ body: () throws -> Value) throws -> Value {
        let function = DatabaseFunction("without_name", argumentCount: 2, pure: true) { values in
            guard let text = String.fromDatabaseValue(values[0]) else { return nil }
            return names.replaced(in: text, by: String.fromDatabaseValue(values[1]) ?? "") ?? text
        }
        db.add(function: function)
        defer { db.remove(function: function) }
        return try body()
    }

    /// The activities whose titles, or the topics of whose lectures, have the name in them.
    private func activitiesSpeaking() throws -> [Activity.ID] {
        try reader.map(
            """
            SELECT id FROM activity WHERE without_name(title, '') IS NOT title
            UNION SELECT activity FROM occurrence WHERE title IS NOT NULL AND without_name(title, '') IS NOT title
            UNION SELECT activity FROM lecture_turn JOIN occurrence ON occurrence.id = lecture_turn.occurrence
                WHERE topic IS NOT NULL AND without_name(topic, '') IS NOT topic
            ORDER BY 1
            """
        ) { Activity.ID($0["id"]) }
    }

    /// Every column in which somebody may have written a name.
    private func textColumns() throws -> [(table: String, column: String)] {
        try reader.map(
            """
            SELECT list.name AS owner, info.name FROM pragma_table_list AS list, pragma_table_info(list.name) AS info
            WHERE list.schema = 'main' AND list.type = 'table' AND list.name NOT LIKE 'sqlite_%' AND info.type = 'TEXT'
            ORDER BY list.name, info.cid
            """
        ) { (table: $0["owner"], column: $0["name"]) }
        .filter { table, column in
            !Self.tablesLeftAlone.contains(table) && !Self.columnsLeftAlone.contains(column)
                && "\(table).\(column)" != Self.sealed
                && !Self.namesOfThings.contains { $0 == (table, column) }
        }
    }

    /// The journal has a way of its own; of people only the names of others are left.
    private static let tablesLeftAlone: Set<String> = ["journal", "person", "community", "setting"]
    private static let columnsLeftAlone: Set<String> = ["uid", "slug", "digest", "hash"]
    /// What a hash vouches for.
    private static let sealed = "award_policy.text"
    private static let namesOfThings: [(String, String)] = [
        ("room", "name"), ("troupe", "name"), ("equipment", "name"), ("building", "name"), ("household", "name"),
        ("reading_group", "name"), ("calendar", "name"), ("award_cycle", "name"), ("book", "title"), ("book", "author"),
    ]

    private static func language(of column: String) -> Language? {
        Language.allCases.first { column.hasSuffix("_" + $0.rawValue) }
    }
}
