import CivilTime

@testable import Storage

extension Fixture {
    /// Takes the latest line back that holds, and says what stood in the way.
    func takeBackLatest() throws -> [Hindrance] {
        guard let line = try store.read({ try $0.latestLineThatHolds() }) else { throw Booking.Refused() }
        return try takeBack(line.id)
    }

    /// Takes a line back, and says what stood in the way.
    func takeBack(_ line: Int64, now: Int64 = 3_000) throws -> [Hindrance] {
        let now = Instant(seconds: now)
        let entry = JournalEntry(made: now, actor: "李老师", command: "shuxiang undo")
        let answer: ([Hindrance], Int64?) = try store.writeWithoutForeignKeys(
            entry, rehearsal: false, undoing: { $0.1 }
        ) {
            file in
            guard let line = try file.reader.journalLine(line) else { throw Booking.Refused() }
            switch try file.takeBack(line, now: now) {
            case .hindered(let hindrances): return (hindrances, nil)
            case .rowsRestored(let taken):
                try file.settle(taken, now: now)
                return ([], line.id)
            }
        }
        return answer.0
    }
}
