import CivilTime
import Scheduling
import Storage

/// Takes people in from a table, each with their household, troupes and guardian.
///
/// A row is somebody who is there already where the name is the same and the household does not differ: then only what was not
/// known is added, and nothing is ever taken away. Buildings and households are made as they are needed, troupes are not.
public struct ImportPeople: Sendable {
    /// What came of a table.
    public struct Answer: Sendable {
        /// How many people are new.
        public fileprivate(set) var added = 0
        /// Of how many people more is known than before.
        public fileprivate(set) var completed = 0
        /// How many people were there already, with all that the row says.
        public fileprivate(set) var unchanged = 0
        /// The rows that were not taken.
        public fileprivate(set) var rejects: Rejects
        /// Whether nothing was taken, because a row is bad.
        public fileprivate(set) var isGivenUp = false
    }

    private let desk: Desk

    /// Prepares to import.
    public init(at desk: Desk) { self.desk = desk }

    /// Takes the people of a file in: all of them, or none where a row is bad, unless the manner says to keep going.
    ///
    /// - Throws: `OperationError.badTable` where the file is no table of people.
    public func callAsFunction(_ bytes: [UInt8], manner: ImportManner = ImportManner()) throws -> Answer {
        let table = try TableFile(bytes, as: PersonColumn.self)
        return try desk.write(keepingIf: { !$0.isGivenUp }) { file in
            var roll = try PeopleRoll(file, now: desk.now, today: desk.today)
            var answer = Answer(rejects: Rejects([], of: table))
            var rejected: [RejectedRow] = []
            // Guardians may stand below their children, so children come last.
            for takesChildren in [false, true] {
                try table.forEachRow { row, share in
                    guard row[.guardian].isEmpty != takesChildren else { return }
                    manner.progress(share)
                    var cells = RowReading(row)
                    let deed = try PersonRow(&cells, thisYear: desk.today.year).flatMap { try roll.take($0, &cells) }
                    switch deed {
                    case .added: answer.added += 1
                    case .completed: answer.completed += 1
                    case .unchanged: answer.unchanged += 1
                    case nil: break
                    }
                    if let bad = cells.rejected { rejected.append(bad) }
                }
            }
            answer.rejects = Rejects(rejected, of: table)
            answer.isGivenUp = !rejected.isEmpty && !manner.keepsGoing
            return answer
        }
    }
}
