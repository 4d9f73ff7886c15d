import CivilTime
import Foundation
import GRDB
public import Scheduling

extension CommunityReader {
    /// What subscribers were told of the opening hours of each room.
    public func hoursRevisions() throws -> [Room.ID: HoursRevision] {
        var revisions: [Room.ID: HoursRevision] = [:]
        try forEachRow("SELECT room, sequence, revised FROM hours_revision") { row in
            revisions[Room.ID(row["room"])] = HoursRevision(
                sequence: row["sequence"], revised: Instant(seconds: row["revised"]))
        }
        return revisions
    }
}

extension CommunityWriter {
    /// Runs what may change opening hours, and dates those that are then other than subscribers were told: what changed them
    /// has raised their number alone.
    ///
    /// - Parameters:
    ///   - moment: Tells when, seen by what the body answers.
    ///   - body: Writes.
    func datingHours<Value>(at moment: (Value) -> Instant, _ body: () throws -> Value) throws -> Value {
        let recorder = try ChangeRecorder(db, of: "hours_revision")
        let value = try body()
        guard let rows = ChangeSet(Data(try recorder.changes())).rows else {
            throw DatabaseError(resultCode: .SQLITE_INTERNAL)
        }
        for row in rows {
            let hours = row.named(["room", "sequence", "revised"]).new
            guard case .integer(let room)? = row.key.first, case .integer? = hours["sequence"] else { continue }
            try run(
                "UPDATE hours_revision SET revised = max(revised, ?) WHERE room = ?", [moment(value).seconds, room])
        }
        return value
    }
}
