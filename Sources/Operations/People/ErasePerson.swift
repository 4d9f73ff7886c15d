public import CivilTime
import Foundation
import Learning
public import Scheduling
import Storage

/// Erases a person from the file: from every table, from the journal, and from what is left of older states in free pages and in the
/// write-ahead log. Counts and totals stay, under somebody without a name.
public struct ErasePerson: Sendable {
    /// What became of the rows of one kind.
    public struct Line: Sendable, Hashable {
        /// What happened to them.
        public enum Fate: String, Sendable, Hashable {
            case gone, counted, unnamed
        }

        /// What they are called by programs.
        public let key: String
        /// What they are called by people.
        public let name: LocalizedText
        /// What happened to them.
        public let fate: Fate
        /// How many there are.
        public let count: Int
    }

    /// What was erased, or would be.
    public struct Answer: Sendable {
        /// The person, as they were.
        public let person: Person
        /// Whether it was done; otherwise it was only shown.
        public let isDone: Bool
        /// What became of the rows, kind by kind.
        public let lines: [Line]
        /// What somebody else has to take on.
        public let looseEnds: [LooseEnd]
        /// In how many texts the name was replaced.
        public let texts: Int
        /// How many lines of the journal can no longer be taken back.
        public let cutLines: Int
        /// Names of things that still have the person's name in them.
        public let namedAlike: [String]
        /// Names that somebody else has too; texts with them were left alone.
        public let sharedNames: [String]
        /// Older copies of the file that lie beside it and still know the person.
        public let copies: [String]
        /// Whether nothing is left in free pages and in the write-ahead log; otherwise the next command that writes sees to it.
        public let isClean: Bool
    }

    private let desk: Desk
    private let verbs: @Sendable (String) -> String

    /// Prepares to erase.
    ///
    /// - Parameter verbs: Makes of a command as it was typed only which command it was: `reading log`.
    public init(at desk: Desk, verbs: @escaping @Sendable (String) -> String) {
        self.desk = desk
        self.verbs = verbs
    }

    /// Erases, or shows what would be erased.
    ///
    /// - Parameters:
    ///   - name: The person.
    ///   - reason: Why, for the journal.
    ///   - isConfirmed: Whether it is to be done.
    /// - Throws: `OperationError.notFound` or `.ambiguous` where nobody, or more than one, has the name.
    public func callAsFunction(_ name: String, reason: String, isConfirmed: Bool) throws -> Answer {
        let reason = try PlainName.check(reason)
        let isRehearsal = desk.isRehearsal || !isConfirmed
        let (answer, isClean) = try desk.store.erase(rehearsal: isRehearsal) { file in
            let people = try file.reader.people()
            let person = try NameLookup(people).find(name)
            let order = ErasureOrder(
                of: person, acting: PersonReading(of: people).actors(of: person, among: people),
                keptBirthYear: try keptBirthYear(of: person, in: file.reader), now: desk.now, verbs: verbs)
            let looseEnds = try LooseEnd.all(of: person, in: file.reader, at: desk)
            let erasure = try file.erase(order)
            return ((person, looseEnds, erasure), entry(order, reason: reason, erasure))
        }
        let (person, looseEnds, erasure) = answer
        return Answer(
            person: person, isDone: !isRehearsal, lines: erasure.rows.flatMap { Line.lines($0) }, looseEnds: looseEnds,
            texts: erasure.texts, cutLines: erasure.cutLines, namedAlike: erasure.namedAlike,
            sharedNames: erasure.sharedNames, copies: copies(), isClean: isClean)
    }

    /// The line of the journal, which says who erased somebody, when and why, and not whom.
    private func entry(_ order: ErasureOrder, reason: String, _ erasure: Erasure) -> JournalEntry {
        let language = desk.community.language
        let isSelf = order.actors.contains(desk.actor.lowercased())
        return JournalEntry(
            made: desk.now,
            actor: isSelf ? Person.nameless[language] : erasure.withoutName(desk.actor, language),
            command: "person erase --reason \"\(erasure.withoutName(reason, language))\"")
    }

    private func keptBirthYear(of person: Person, in file: CommunityReader) throws -> Int? {
        guard let birthYear = person.birthYear, let always = TimeSpan.all(after: Instant(seconds: 0)) else {
            return nil
        }
        let zone = desk.community.zone
        let years = try file.readings(of: person.id, startingIn: always).map { zone.local($0.session.start).date.year }
        return AgeBand.roughBirthYear(birthYear, readingIn: Set(years))
    }

    /// Copies that the program itself has put beside the file: before a migration, or before a backup was brought back.
    private func copies() -> [String] {
        let file = URL(fileURLWithPath: desk.store.path)
        let folder = file.deletingLastPathComponent()
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasPrefix(file.lastPathComponent + ".") }.sorted().map {
            folder.appendingPathComponent($0).path
        }
    }
}

extension ErasePerson.Line {
    fileprivate static func lines(_ row: (trace: PersonTrace, gone: Int, kept: Int)) -> [ErasePerson.Line] {
        let kept: Fate =
            switch row.trace.fate {
            case .goes, .counts: .counted
            case .namesNobody: .unnamed
            }
        return [(Fate.gone, row.gone), (kept, row.kept)].filter { $0.1 > 0 }.map {
            ErasePerson.Line(key: row.trace.key, name: row.trace.name, fate: $0.0, count: $0.1)
        }
    }
}
