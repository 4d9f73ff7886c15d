import CivilTime
import Operations
import Scheduling

/// Rooms as a table.
enum RoomTable {
    /// One line a room.
    static func table(_ cards: [RoomCard]) -> Table {
        var table = Table([
            Table.Column("slug", zh: "短名", en: "Slug"), Table.Column("name", zh: "名称", en: "Name"),
            Table.Column("capacity", zh: "容纳", en: "Capacity", alignment: .trailing),
            Table.Column("hours", zh: "开放时间", en: "Open"), Table.Column("features", zh: "设施", en: "Features"),
            Table.Column("notes", zh: "说明", en: "Notes"),
        ])
        for card in cards {
            table.append(
                [
                    .text(card.room.slug), .text(card.room.name), card.room.capacity.map { .number($0) } ?? .empty,
                    .text(hours(of: card.room).spoken), .text(card.room.features.joined(separator: "、")),
                    .text(card.notes.joined(zh: "、", en: ", ").spoken),
                ], tone: card.room.care.isRetired ? .muted : .plain)
        }
        return table
    }

    /// The same for spreadsheets, with words that do not change with the language.
    static func rows(_ cards: [RoomCard]) -> Table {
        let columns = [
            Table.Column("slug", zh: "短名", en: "Slug"), Table.Column("name", zh: "名称", en: "Name"),
            Table.Column("capacity", zh: "容纳", en: "Capacity"), Table.Column("hours", zh: "开放时间", en: "Open"),
            Table.Column("features", zh: "设施", en: "Features"), Table.Column("outdoor", zh: "露天", en: "Outdoors"),
            Table.Column("part_of", zh: "属于", en: "Part of"),
            Table.Column("setup_minutes", zh: "布置", en: "Setup"),
            Table.Column("cleanup_minutes", zh: "清场", en: "Clean-up"),
            Table.Column("quiet_protected", zh: "要安静", en: "Needs quiet"),
            Table.Column("approval", zh: "要批准", en: "Needs approval"),
        ]
        return Table(columns, rows: cards.map { Table.Row(cells(of: $0)) })
    }

    private static func cells(of card: RoomCard) -> [Table.Cell] {
        let (room, care) = (card.room, card.room.care)
        return [
            .text(room.slug), .text(room.name), room.capacity.map { .number($0) } ?? .empty,
            .text(hours(of: room).en), .text(room.features.joined(separator: " ")), .text(String(room.isOutdoor)),
            .optional(card.whole?.slug), .number(care.buffer.setup / 60), .number(care.buffer.cleanup / 60),
            .text(String(care.isQuietProtected)), .text(String(care.needsApproval)),
        ]
    }

    /// A room's timetable in a line.
    static func hours(of room: Room) -> LocalizedText {
        guard !room.openingHours.isEmpty else { return LocalizedText(zh: "全天", en: "always") }
        return room.openingHours.map(\.words).joined(zh: "；", en: "; ")
    }
}

extension RoomCard {
    /// What else there is to know of the room, in few words each.
    var notes: [LocalizedText] {
        let care = room.care
        let traits: [(Bool, LocalizedText)] = [
            (care.isRetired, LocalizedText(zh: "已停用", en: "no longer in use")),
            (room.isOutdoor, LocalizedText(zh: "露天", en: "outdoors")),
            (care.isQuietProtected, LocalizedText(zh: "要安静", en: "needs quiet")),
            (care.needsApproval, LocalizedText(zh: "预订要批准", en: "needs approval")),
        ]
        let part = whole.map { LocalizedText(zh: "属于\($0.name)", en: "part of \($0.name)") }
        let promise = room.promisedWeeklySeconds.map(LocalizedText.length).map { length in
            LocalizedText(zh: "承诺每周 \(length.zh)", en: "promised \(length.en) a week")
        }
        return traits.filter(\.0).map(\.1) + [part, promise].compactMap(\.self) + care.buffer.words
            + couplings.map(Self.words)
    }

    private static func words(_ room: Room, _ strength: RoomCoupling.Strength) -> LocalizedText {
        switch strength {
        case .weak: LocalizedText(zh: "与\(room.name)轻微串音", en: "some sound carries to \(room.name)")
        case .strong: LocalizedText(zh: "与\(room.name)严重串音", en: "sound carries to \(room.name)")
        }
    }
}

extension Buffer {
    /// What lies before and after, in words; nothing where neither does.
    var words: [LocalizedText] {
        let (before, after) = (LocalizedText.length(seconds: setup), LocalizedText.length(seconds: cleanup))
        return [
            setup > 0 ? LocalizedText(zh: "布置 \(before.zh)", en: "\(before.en) to set up") : nil,
            cleanup > 0 ? LocalizedText(zh: "清场 \(after.zh)", en: "\(after.en) to clear up") : nil,
        ].compactMap(\.self)
    }
}
