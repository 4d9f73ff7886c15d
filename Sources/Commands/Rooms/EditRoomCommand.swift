import ArgumentParser
import CivilTime
import Operations
import Scheduling

/// `shuxiang room edit`: says something else of a room. What no flag speaks of stays as it is.
struct EditRoom: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "edit", zh: "修改一个场地；没写的保持不变。", en: "Change a room; what no flag speaks of stays as it is.",
            details: LocalizedText(
                zh: "--feature 代替原来的全部设施，--feature \"\" 表示没有。开放时间用 room hours 修改。",
                en: "--feature replaces all there were; --feature \"\" leaves none. Hours change with room hours."))
    }

    @Argument(help: ArgumentHelp(zh: "场地。", en: "The room.", valueName: "room"))
    var room: String

    @Option(help: ArgumentHelp(zh: "新的名称；短名不变。", en: "The new name; the slug stays.", valueName: "name"))
    var name: String?

    @Flag(help: ArgumentHelp(zh: "重新启用停用的场地。", en: "Take a room that was removed back into use."))
    var backInUse = false

    @OptionGroup var options: RoomOptions
    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        var isChanged = false
        let change = try KeepRooms(at: shared.workplace().desk).edit(room) { description in
            let before = description
            if let name { description.name = name }
            if backInUse { description.care.isRetired = false }
            try options.apply(to: &description)
            isChanged = description != before
        }
        let card = change.card
        let label = LocalizedText(
            zh: "\(card.room.name)（\(card.room.slug)）", en: "\(card.room.name) (\(card.room.slug))")
        let done =
            isChanged
            ? LocalizedText(zh: "修改了场地 \(label.zh)。", en: "Changed the room \(label.en).")
            : LocalizedText(zh: "场地 \(label.zh)没有改动。", en: "The room \(label.en) stays as it was.")
        try shared.answer(
            change.answer(shared, heading: shared.done(done), table: shared.quiet ? nil : RoomTable.table([card])))
    }
}

extension KeepRooms.Change {
    /// The room as it is now, and the bookings that it is open or large enough for no more.
    func answer(_ shared: SharedOptions, heading: [String], table: Table?) -> Answer {
        let list = TouchedList(self, shared.everywhere)
        return Answer(
            heading: heading, table: table, rows: RoomTable.rows([card]), closing: list.lines,
            json: ["room": .room(card), "touched": list.json, "withoutMoves": .int(unadvised)])
    }
}
