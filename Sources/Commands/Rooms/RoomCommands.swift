import ArgumentParser
import CivilTime
import Operations
import Scheduling

/// `shuxiang room …`: keeps the community's rooms.
struct Rooms: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "room", zh: "管理场地：厅室、图书室、门球场、广场。", en: "Keep the rooms: halls, the reading room, courts, the square.",
            subcommands: [AddRoom.self, ListRooms.self, ShowRoom.self, RoomHours.self, CloseRoomCommand.self])
    }
}

/// `shuxiang room add`.
struct AddRoom: ParsableCommand {
    static var configuration: CommandConfiguration { .spoken("add", zh: "添加一个场地。", en: "Add a room.") }

    @Argument(help: ArgumentHelp(zh: "场地的名称。", en: "The room's name.", valueName: "name"))
    var name: String

    @Option(help: ArgumentHelp(zh: "短名；不写时取拼音。", en: "The short name; its pinyin unless told.", valueName: "slug"))
    var slug: String?

    @Option(help: ArgumentHelp(zh: "能容纳多少人。", en: "How many people fit.", valueName: "number"))
    var capacity: Int?

    @Option(
        help: ArgumentHelp(
            zh: "开放时间，如“周一至周五 08:30-21:00”或“假日 09:00-12:00”；可以写多次，不写表示全天开放。",
            en: "Opening hours: “mon-fri 08:30-21:00”, “holiday 09:00-12:00”; repeatable; around the clock without.",
            valueName: "hours"))
    var open: [String] = []

    @Option(help: ArgumentHelp(zh: "它是哪个场地的一部分。", en: "The room it is a part of.", valueName: "room"))
    var partOf: String?

    @Option(
        help: ArgumentHelp(
            zh: "有什么，如 钢琴；可以写多次。", en: "What it has, such as piano; repeatable.", valueName: "feature"))
    var feature: [String] = []

    @Flag(help: ArgumentHelp(zh: "露天。", en: "It has no roof."))
    var outdoor = false

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        guard capacity.map({ $0 > 0 }) ?? true else { throw RoomTable.capacityNotPositive }
        let hours = try open.map { try OpeningHours(argument: $0, from: nil, through: nil) }
        let description = RoomDescription(
            name: name, slug: slug, capacity: capacity, openingHours: hours, whole: partOf, isOutdoor: outdoor,
            features: feature)
        let room = try KeepRooms(at: shared.workplace().desk).add(description)
        let done = LocalizedText(
            zh: "添加了场地 \(room.name)（\(room.slug)）。", en: "Added the room \(room.name) (\(room.slug)).")
        try shared.answer(Answer(heading: shared.done(done), json: ["room": .room(room)]))
    }
}

/// `shuxiang room list`.
struct ListRooms: ParsableCommand {
    static var configuration: CommandConfiguration { .spoken("list", zh: "列出场地。", en: "List the rooms.") }

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let rooms = try KeepRooms(at: shared.workplace().desk).list()
        try shared.answer(Answer(table: RoomTable.table(rooms), json: ["rooms": .array(rooms.map { .room($0) })]))
    }
}

/// `shuxiang room show`.
struct ShowRoom: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("show", zh: "查看一个场地：开放时间和关闭安排。", en: "Show a room: its hours and closures.")
    }

    @Argument(help: ArgumentHelp(zh: "场地。", en: "The room.", valueName: "room"))
    var room: String

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let card = try KeepRooms(at: workplace.desk).show(room)
        let closures = card.closures.map { closure in
            let span = workplace.zone.words(for: closure.span)
            return LocalizedText(
                zh: "关闭：\(span.zh)，\(closure.reason)", en: "Closed: \(span.en), \(closure.reason)"
            ).spoken
        }
        try shared.answer(
            Answer(
                table: RoomTable.table([card.room]), closing: closures,
                json: [
                    "room": .room(card.room),
                    "closures": .array(card.closures.map { .closure($0, in: workplace.zone) }),
                ]))
    }
}

/// Rooms as a table.
enum RoomTable {
    /// One line a room.
    static func table(_ rooms: [Room]) -> Table {
        var table = Table([
            Table.Column("slug", zh: "短名", en: "Slug"), Table.Column("name", zh: "名称", en: "Name"),
            Table.Column("capacity", zh: "容纳", en: "Capacity", alignment: .trailing),
            Table.Column("hours", zh: "开放时间", en: "Open"), Table.Column("features", zh: "设施", en: "Features"),
        ])
        for room in rooms {
            table.append([
                .text(room.slug), .text(room.name), room.capacity.map { .number($0) } ?? .empty,
                .text(hours(of: room).spoken), .text(room.features.joined(separator: "、")),
            ])
        }
        return table
    }

    /// A room's timetable in a line.
    static func hours(of room: Room) -> LocalizedText {
        guard !room.openingHours.isEmpty else { return LocalizedText(zh: "全天", en: "always") }
        return room.openingHours.map(\.words).joined(zh: "；", en: "; ")
    }

    /// The refusal of a capacity below one.
    static let capacityNotPositive = CommandFailure.usage(
        LocalizedText(zh: "--capacity 至少是 1。", en: "--capacity must be at least 1."))
}
