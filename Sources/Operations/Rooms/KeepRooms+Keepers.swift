public import Scheduling
import Storage

extension KeepRooms {
    /// Who keeps a room, on single days from today on.
    public func keepers(of name: String) throws -> (room: Room, rota: KeeperRota) {
        try desk.read { file in
            let room = try NameLookup(file.rooms()).find(name)
            return (room, try file.keeperRota(of: room.id, from: desk.today))
        }
    }

    /// Lets somebody keep a room at some turns, in the place of whoever did.
    ///
    /// - Parameters:
    ///   - person: The name; nil for nobody, on single days for whoever keeps it every week.
    ///   - name: The room.
    ///   - turns: When.
    public func setKeeper(
        _ person: String?, of name: String, at turns: [KeeperTurn]
    ) throws -> (room: Room, rota: KeeperRota) {
        try desk.write { file in
            let room = try NameLookup(file.reader.rooms().inUse).find(name)
            let keeper = try person.map { try NameLookup(file.reader.people()).find($0).id }
            for turn in turns { try file.setKeeper(keeper, of: room.id, at: turn) }
            return (room, try file.reader.keeperRota(of: room.id, from: desk.today))
        }
    }
}
