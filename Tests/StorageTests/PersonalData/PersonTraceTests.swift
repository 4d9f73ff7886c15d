import GRDB
import Testing

@testable import Storage

/// Whatever the file knows of a person is given out when they ask, and goes when they are erased.
@Suite struct PersonTraceTests {
    /// Every column of the schema that refers to a person: by a foreign key, or by what it is called.
    private func columnsAboutPeople() throws -> [String] {
        try DatabaseQueue().write { db in
            try Migration.apply(Migration.all, to: db)
            return try String.fetchAll(
                db,
                sql: """
                    SELECT list.name || '.' || key."from" FROM pragma_table_list AS list, pragma_foreign_key_list(list.name) AS key
                    WHERE list.schema = 'main' AND key."table" = 'person'
                    UNION
                    SELECT list.name || '.' || info.name FROM pragma_table_list AS list, pragma_table_info(list.name) AS info
                    WHERE list.schema = 'main' AND list.type = 'table' AND info.name GLOB '*person*' AND info.type = 'INTEGER'
                    ORDER BY 1
                    """)
        }
    }

    @Test func `erasing somebody knows every column that refers to a person`() throws {
        let columns = try columnsAboutPeople()
        #expect(columns.count > 15)
        #expect(
            Set(columns) == Set(PersonTrace.all.map { "\($0.table).\($0.column)" }),
            "name the column in PersonTrace.all, and say what becomes of its rows")
    }

    @Test func `exporting somebody tells of every column that refers to a person`() throws {
        let told = Set(PersonChapter.all.map { "\($0.table).\($0.column)" })
        #expect(
            told.symmetricDifference(try columnsAboutPeople()).isEmpty,
            "tell of the column in PersonChapter.all")
    }

    @Test func `a chapter and what becomes of its rows have one name`() {
        #expect(Set(PersonTrace.all.map(\.key)).isSubset(of: PersonChapter.all.map(\.key)))
        #expect(Set(PersonChapter.all.map(\.key)).count == PersonChapter.all.count)
        #expect(Set(PersonTrace.all.map(\.key)).count == PersonTrace.all.count)
    }

    @Test func `no chapter tells the hash of a secret`() {
        #expect(PersonChapter.all.allSatisfy { chapter in !chapter.fields.contains { $0.sql.contains("hash") } })
    }
}
