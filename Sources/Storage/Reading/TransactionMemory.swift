import CivilTime
import GRDB
import Scheduling

/// What a transaction has read of the house already, so that rooms, people and rules are read once, however many ask for them.
///
/// Within a transaction nobody else's changes are seen, and SQLite counts our own, those of triggers and foreign keys among them
/// (`sqlite3_total_changes`). As long as that number stays the same, what was read is what the file says.
final class TransactionMemory {
    /// What is read whole, and more than once by many commands.
    struct Contents {
        var community: Community?
        var policy: Policy?
        var rooms: [Room]?
        var couplings: [RoomCoupling]?
        var equipment: [Equipment]?
        var troupes: [Troupe]?
        var memberships: [Membership]?
        var people: [Person]?
        var holidays: HolidayCalendar?
    }

    private var contents = Contents()
    private var changes: Int?

    /// What was read before, where nothing has been written since; else what is read now.
    func value<Value>(
        _ place: WritableKeyPath<Contents, Value?>, in db: Database, _ read: () throws -> Value
    ) rethrows -> Value {
        if changes != db.totalChangesCount {
            contents = Contents()
            changes = db.totalChangesCount
        }
        if let known = contents[keyPath: place] { return known }
        let value = try read()
        contents[keyPath: place] = value
        return value
    }
}
