import GRDB
public import Scheduling

extension CommunityWriter {
    /// Adds a kind of equipment.
    ///
    /// - Throws: `StorageError.nameTaken` where another kind has the name or the slug.
    public func insertEquipment(slug: String, name: String, quantity: Int) throws -> Equipment {
        let id = try insertNamed(
            name, "INSERT INTO equipment (slug, name, quantity) VALUES (?, ?, ?)", [slug, name, quantity])
        return Equipment(id: Equipment.ID(id), slug: slug, name: name, quantity: quantity)
    }

    /// Puts a kind of equipment in the place of the one of its number.
    ///
    /// - Throws: `StorageError.nameTaken` where another kind has the name or the slug.
    public func update(_ equipment: Equipment) throws {
        try runNamed(
            equipment.name, "UPDATE equipment SET slug = ?, name = ?, quantity = ? WHERE id = ?",
            [equipment.slug, equipment.name, equipment.quantity, equipment.id.value])
    }

    /// Takes a kind of equipment away that no activity has ever used.
    public func delete(_ equipment: Equipment.ID) throws {
        try run("DELETE FROM equipment WHERE id = ?", [equipment.value])
    }
}
