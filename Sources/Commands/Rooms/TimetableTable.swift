import CivilTime
import Scheduling

/// A room's timetable line by line, season by season.
enum TimetableTable {
    /// One line for each of the timetable; seasons that are over are muted.
    static func table(_ room: Room, on today: LocalDate) -> Table {
        var table = Table([
            Table.Column("days", zh: "哪天", en: "Days"), Table.Column("opens", zh: "开", en: "Opens"),
            Table.Column("closes", zh: "关", en: "Closes"), Table.Column("from", zh: "从", en: "From"),
            Table.Column("to", zh: "到", en: "To"),
        ])
        for hours in room.openingHours {
            table.append(
                [
                    .text(hours.dayWords.spoken), .text(hours.opens.description), .text(hours.closes.description),
                    .optional(hours.validFrom?.description), .optional(hours.validThrough?.description),
                ], tone: hours.validThrough.map { $0 < today } ?? false ? .muted : .plain)
        }
        if room.openingHours.isEmpty { table.append([.text(RoomTable.hours(of: room).spoken)]) }
        return table
    }
}
