public import Scheduling

/// What somebody asks for beside rooms and troupes, with equipment by name.
public struct BookingNeeds: Sendable {
    /// So many pieces of equipment, by name, slug or unique beginning.
    public struct Pieces: Sendable, Hashable {
        /// The equipment.
        public let name: String
        /// How many pieces, at least 1.
        public let quantity: Int

        /// Asks for pieces.
        public init(_ name: String, quantity: Int) {
            self.name = name
            self.quantity = quantity
        }
    }

    /// The equipment it uses.
    public var equipment: [Pieces]
    /// How loud it is, 0 to 5; nil for as loud as its troupes.
    public var loudness: Int?
    /// The time it needs of its own before and after.
    public var buffer: Buffer

    /// Describes needs; without arguments, none.
    public init(equipment: [Pieces] = [], loudness: Int? = nil, buffer: Buffer = Buffer()) {
        self.equipment = equipment
        self.loudness = loudness
        self.buffer = buffer
    }

    /// The needs with the equipment found; pieces of one kind that are named several times are counted together.
    ///
    /// - Throws: `OperationError` where there is no such equipment.
    func needs(among equipment: [Equipment]) throws -> ActivityNeeds {
        let lookup = NameLookup(equipment.inUse)
        let found = try self.equipment.map { (try lookup.find($0.name).id, $0.quantity) }
        let sums = Dictionary(found, uniquingKeysWith: +)
        return ActivityNeeds(
            equipment: sums.sorted { $0.key < $1.key }.map { EquipmentNeed($0.key, quantity: $0.value) },
            loudness: loudness, buffer: buffer)
    }
}
