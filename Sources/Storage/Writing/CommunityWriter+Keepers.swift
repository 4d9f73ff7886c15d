import GRDB
import CivilTime
public import Scheduling

extension CommunityWriter {
    /// Lets somebody keep a room, in the place of whoever did at that time; nil for nobody.
    public func setKeeper(_ person: Person.ID?, of room: Room.ID, at turn: KeeperTurn) throws {
        let (weekday, day): (Int?, String?) =
            switch turn {
            case .weekly(let weekday): (weekday.rawValue, nil)
            case .single(let date): (nil, date.description)
            }
        try run(
            "DELETE FROM room_keeper WHERE room = ? AND weekday IS ? AND day IS ?", [room.value, weekday, day])
        guard let person else { return }
        try run(
            "INSERT INTO room_keeper (room, person, weekday, day) VALUES (?, ?, ?, ?)",
            [room.value, person.value, weekday, day])
    }
}
