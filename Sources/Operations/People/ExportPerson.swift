import Foundation
public import Scheduling
import Storage

/// Gives out everything the file knows of one person.
public struct ExportPerson: Sendable {
    private let desk: Desk

    /// Prepares to give out.
    public init(at desk: Desk) { self.desk = desk }

    /// What the file knows, with the lines of the journal where the person acted.
    ///
    /// - Throws: `OperationError.notFound` or `.ambiguous` where nobody, or more than one, has the name.
    public func callAsFunction(_ name: String) throws -> PersonDossier {
        try desk.read { file in
            let people = try file.people()
            let person = try NameLookup(people).find(name)
            return try file.dossier(
                of: person.id, acting: PersonReading(of: people).actors(of: person, among: people))
        }
    }

    /// Writes a text that nobody else is to read to a file of its own; a rehearsal writes nothing.
    ///
    /// - Throws: `StorageError.backupExists` where a file of that name stands, which is never overwritten.
    public func write(_ text: String, to path: String) throws {
        guard !FileManager.default.fileExists(atPath: path) else { throw StorageError.backupExists(path: path) }
        guard !desk.isRehearsal else { return }
        let isWritten = FileManager.default.createFile(
            atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
        guard isWritten else { throw StorageError.noPermission(path: path) }
    }
}

extension PersonReading {
    /// The names under which somebody acts, in small letters: their own, and how it is read in full where nobody else's is read so.
    func actors(of person: Person, among people: [Person]) -> Set<String> {
        let others = people.filter { $0.id != person.id }
        let taken = Set(others.flatMap { keys(of: $0) + [$0.name.lowercased()] })
        // Initials such as `lch` and short readings could be anybody.
        return Set(keys(of: person).filter { $0.count >= 5 } + [person.name.lowercased()]).subtracting(taken)
    }
}
