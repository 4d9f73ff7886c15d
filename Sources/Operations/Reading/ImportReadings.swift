import CivilTime
import Learning
import Scheduling
import Storage

/// Takes reading sessions in from a table, such as a notebook typed up.
///
/// A row whose session is in the log already, or was taken out of it, is known: importing a table twice changes nothing. What was
/// on an earlier day counts as back-dated, with whoever imports it and the reason.
public struct ImportReadings: Sendable {
    /// What came of a table.
    public struct Answer: Sendable {
        /// How many sessions are new.
        public fileprivate(set) var added = 0
        /// How many minutes these have together.
        public fileprivate(set) var minutes = 0
        /// How many sessions were known already.
        public fileprivate(set) var unchanged = 0
        /// The rows that were not taken.
        public fileprivate(set) var rejects: Rejects
        /// Whether nothing was taken, because a row is bad.
        public fileprivate(set) var isGivenUp = false
    }

    private let desk: Desk

    /// Prepares to import.
    public init(at desk: Desk) { self.desk = desk }

    /// Takes the sessions of a file in: all of them, or none where a row is bad, unless the manner says to keep going.
    ///
    /// Rows that say when a session began come first, so that those that do not find their place beside them.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - reason: Why they are told later; that they come from a table, where nobody says more.
    ///   - manner: What becomes of the good rows where others are bad.
    /// - Throws: `OperationError.badTable` where the file is no table of sessions, and where it is not known which room is the
    ///   reading room.
    public func callAsFunction(
        _ bytes: [UInt8], reason: String? = nil, manner: ImportManner = ImportManner()
    ) throws -> Answer {
        let table = try TableFile(bytes, as: ReadingColumn.self)
        let reason = try reason.map { try PlainName.check($0) } ?? Self.fromTable[desk.community.language]
        return try desk.write(keepingIf: { !$0.isGivenUp }) { file in
            var log = try ReadingLog(file, at: desk)
            try log.settle()
            var roll = try ReadingRoll(log, around: Self.days(of: table), reason: reason, desk: desk)
            var answer = Answer(rejects: Rejects([], of: table))
            var rejected: [RejectedRow] = []
            for isAssumed in [false, true] {
                try table.forEachRow { row, share in
                    guard row[.start].isEmpty == isAssumed else { return }
                    manner.progress((share + (isAssumed ? 1 : 0)) / 2)
                    var cells = RowReading(row)
                    switch try ReadingRow(&cells).flatMap({ try roll.take($0, &cells) }) {
                    case .added(let minutes):
                        answer.added += 1
                        answer.minutes += minutes
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

    private static let fromTable = LocalizedText(zh: "从表格导入", en: "taken in from a table")

    /// The days that a table speaks of; nil where it speaks of none.
    private static func days(of table: TableFile<ReadingColumn>) throws -> ClosedRange<LocalDate>? {
        var days: ClosedRange<LocalDate>?
        try table.forEachRow { row, _ in
            guard let day = ReadingRow.day(row[.date]) else { return }
            days = min(days?.lowerBound ?? day, day)...max(days?.upperBound ?? day, day)
        }
        return days
    }
}
