import GRDB
public import CivilTime
public import Scheduling

extension CommunityReader {
    /// Who keeps a room, on single days from the given day on.
    public func keeperRota(of room: Room.ID, from day: LocalDate) throws -> KeeperRota {
        let people = Dictionary(uniqueKeysWithValues: try people().map { ($0.id, $0) })
        var rota = KeeperRota()
        try forEachRow(
            "SELECT person, weekday, day FROM room_keeper WHERE room = ? AND (day IS NULL OR day >= ?)",
            [room.value, day.description]
        ) { row in
            guard let person = people[Person.ID(row["person"])] else {
                throw DatabaseError(resultCode: .SQLITE_CORRUPT)
            }
            if let weekday = (row["weekday"] as Int?).flatMap(Weekday.init(rawValue:)) {
                rota.weekly[weekday] = person
            } else if let day = row["day"] as String? {
                rota.single[try LocalDate(day)] = person
            }
        }
        return rota
    }
}
