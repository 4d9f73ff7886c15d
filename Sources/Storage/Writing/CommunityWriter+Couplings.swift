import GRDB
public import Scheduling

extension CommunityWriter {
    /// Notes that sound carries between two rooms, or how well it does.
    public func save(_ coupling: RoomCoupling) throws {
        let (room, other) = Self.ordered(coupling.room, coupling.other)
        try run(
            """
            INSERT INTO room_coupling (room, other, strength) VALUES (?, ?, ?)
            ON CONFLICT (room, other) DO UPDATE SET strength = excluded.strength
            """,
            [room, other, coupling.strength.rawValue])
    }

    /// Notes that no sound carries between two rooms.
    public func removeCoupling(between room: Room.ID, and other: Room.ID) throws {
        let (room, other) = Self.ordered(room, other)
        try run("DELETE FROM room_coupling WHERE room = ? AND other = ?", [room, other])
    }

    /// A coupling holds in both directions and is kept once, the room of the smaller number first.
    private static func ordered(_ room: Room.ID, _ other: Room.ID) -> (Int64, Int64) {
        (min(room, other).value, max(room, other).value)
    }
}
