/// Something the community lends by the piece: drums, chairs, a projector (设备).
public struct Equipment: Sendable, Hashable {
    /// The number of a kind of equipment in its community's file.
    public typealias ID = Identifier<Equipment>

    /// The equipment's number.
    public let id: ID
    /// The short ASCII name, unique among the community's equipment.
    public let slug: String
    /// The name people use.
    public let name: String
    /// How many pieces there are; 0 where it was taken away and only keeps its name for what used it once.
    public let quantity: Int

    /// Creates a kind of equipment.
    public init(id: ID, slug: String, name: String, quantity: Int) {
        self.id = id
        self.slug = slug
        self.name = name
        self.quantity = quantity
    }
}

extension [Equipment] {
    /// The equipment that is still lent.
    public var inUse: [Equipment] { filter { $0.quantity > 0 } }
}

/// So many pieces of one kind of equipment.
public struct EquipmentNeed: Sendable, Hashable {
    /// The kind.
    public let equipment: Equipment.ID
    /// How many pieces, more than 0.
    public let quantity: Int

    /// Asks for pieces; fewer than one is taken for one.
    public init(_ equipment: Equipment.ID, quantity: Int) {
        self.equipment = equipment
        self.quantity = max(1, quantity)
    }
}
