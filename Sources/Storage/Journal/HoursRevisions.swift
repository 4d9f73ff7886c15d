import CivilTime
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
    /// Dates the hours that are other than subscribers were told: what changed them has raised their number alone.
    func dateHours(unlike told: [Room.ID: HoursRevision], at moment: Instant) throws {
        for (room, revision) in try reader.hoursRevisions() where told[room]?.sequence != revision.sequence {
            try run(
                "UPDATE hours_revision SET revised = max(revised, ?) WHERE room = ?", [moment.seconds, room.value])
        }
    }
}
