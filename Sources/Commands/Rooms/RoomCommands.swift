import ArgumentParser
import CivilTime
import Operations
import Scheduling

/// `shuxiang room …`: keeps the community's rooms.
struct Rooms: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "room", zh: "管理场地：厅室、图书室、门球场、广场。", en: "Keep the rooms: halls, the reading room, courts, the square.",
            subcommands: [
                AddRoom.self, ListRooms.self, ShowRoom.self, EditRoom.self, RemoveRoom.self, RoomHours.self,
                CloseRoomCommand.self, CoupleRooms.self, RoomKeeper.self,
            ])
    }
}

/// `shuxiang room list`.
struct ListRooms: ParsableCommand {
    static var configuration: CommandConfiguration { .spoken("list", zh: "列出场地。", en: "List the rooms.") }

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let rooms = try KeepRooms(at: shared.workplace().desk).list()
        try shared.answer(
            Answer(
                table: RoomTable.table(rooms), rows: RoomTable.rows(rooms),
                json: ["rooms": .array(rooms.map { .room($0) })]))
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
                table: RoomTable.table([card]), rows: RoomTable.rows([card]), closing: closures,
                json: [
                    "room": .room(card),
                    "closures": .array(card.closures.map { .closure($0, in: workplace.zone) }),
                ]))
    }
}
