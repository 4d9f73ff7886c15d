import CivilTime
import Testing

@testable import Operations
@testable import Storage

/// Everything in the file can be spoken of.
@Suite struct TableWordsTests {
    @Test func `every table has words in both languages, and speaks only of columns it has`() throws {
        let tables = try House().desk().read { try Blueprint($0.db).columns }
        #expect(tables.count > 45)
        for (table, columns) in tables {
            let words = try #require(
                TableWords.all[table],
                "history has no words for \(table): add them to one of Operations/History/TableWords+….swift")
            #expect(!words.noun.zh.isEmpty && !words.noun.en.isEmpty && words.noun.zh != words.noun.en, "\(table)")
            #expect(!words.naming.isEmpty, "\(table)")
            for column in words.naming + words.columns {
                #expect(columns.contains(column.name), "\(table) has no column \(column.name)")
                #expect(!column.noun.zh.isEmpty && !column.noun.en.isEmpty, "\(table).\(column.name)")
            }
        }
        #expect(Set(TableWords.all.keys).isSubset(of: tables.keys))
    }

    @Test func `secrets and what only the program needs goes without saying`() throws {
        let token = try #require(TableWords.all["feed_token"])
        #expect(!(token.naming + token.columns).map(\.name).contains("hash"))
        for table in ["claim", "resource", "journal"] { #expect(TableWords.all[table]?.isSilent == true) }
    }
}
