import CivilTime

/// What is done to a refused proposal so that it might be possible. Only what is named changes.
struct Alteration: Hashable {
    /// One room in the place of another.
    var exchange: RoomExchange?
    /// Another day or another time of the day.
    var shift = Shift()
    /// Another length, in seconds.
    var seconds: Int?
    /// Less equipment.
    var equipment: [EquipmentNeed]?
}

/// One room in the place of another, wherever that is asked for.
struct RoomExchange: Hashable {
    /// The room that is given up.
    let old: Room.ID
    /// The room in its place.
    let new: Room.ID

    /// The rooms after the exchange.
    func callAsFunction(_ rooms: [Room.ID]) -> [Room.ID] { rooms.map { $0 == old ? new : $0 } }
}
