public import Scheduling
import Storage

/// Adds, lists, changes and takes away the equipment that the community lends.
public struct KeepEquipment: Sendable {
    private let desk: Desk

    /// Prepares to keep equipment.
    public init(at desk: Desk) { self.desk = desk }

    /// Adds a kind of equipment; one of that name that was taken away comes back.
    ///
    /// - Parameters:
    ///   - name: The name people use.
    ///   - slug: The short ASCII name; made from the name's pinyin where none is given.
    ///   - quantity: How many pieces there are, at least 1.
    /// - Throws: `OperationError` for an unusable name, `StorageError.nameTaken` for one that exists.
    public func add(name: String, slug: String?, quantity: Int) throws -> Equipment {
        let name = try PlainName.check(name)
        let chosen = try Slug.chosen(slug, for: name)
        return try desk.write { file in
            let former = try file.reader.equipment().first { $0.name == name && $0.quantity == 0 }
            guard let former else { return try file.insertEquipment(slug: chosen, name: name, quantity: quantity) }
            let revived = Equipment(
                id: former.id, slug: slug == nil ? former.slug : chosen, name: name, quantity: quantity)
            try file.update(revived)
            return revived
        }
    }

    /// Every kind of equipment that is lent, in the order in which it was added.
    public func list() throws -> [Equipment] { try desk.read { try $0.equipment().inUse } }

    /// Changes the name or the number of pieces of a kind of equipment.
    ///
    /// - Parameters:
    ///   - name: The equipment.
    ///   - newName: Its new name; nil to keep it.
    ///   - quantity: How many pieces there are now, at least 1; nil for as many as before.
    /// - Returns: The equipment as it is now, and, where there are fewer pieces, the bookings to come that use it.
    public func edit(
        _ name: String, newName: String?, quantity: Int?
    ) throws -> (equipment: Equipment, touched: [AgendaEntry]) {
        let newName = try newName.map { try PlainName.check($0) }
        return try desk.write { file in
            let old = try NameLookup(file.reader.equipment().inUse).find(name)
            let new = Equipment(
                id: old.id, slug: old.slug, name: newName ?? old.name, quantity: quantity ?? old.quantity)
            try file.update(new)
            let isFewer = new.quantity < old.quantity
            return (new, isFewer ? try bookingsToCome(using: old.id, in: file.reader) : [])
        }
    }

    /// Takes a kind of equipment away, unless bookings to come use it.
    public func remove(_ name: String) throws -> (equipment: Equipment, removal: Removal) {
        try desk.write { file in
            let old = try NameLookup(file.reader.equipment().inUse).find(name)
            let booked = try bookingsToCome(using: old.id, in: file.reader)
            guard booked.isEmpty else { return (old, .stillBooked(booked)) }
            guard try file.reader.isMentioned(old.id) else {
                try file.delete(old.id)
                return (old, .deleted)
            }
            try file.update(Equipment(id: old.id, slug: old.slug, name: old.name, quantity: 0))
            return (old, .retired)
        }
    }

    private func bookingsToCome(using equipment: Equipment.ID, in file: CommunityReader) throws -> [AgendaEntry] {
        try file.bookingsToCome(after: desk.now) { entry in
            entry.activity.details.needs.equipment.contains { $0.equipment == equipment }
        }
    }
}
