import ArgumentParser
import CivilTime
import Operations
import Scheduling

/// `shuxiang room add`.
struct AddRoom: ParsableCommand {
    static var configuration: CommandConfiguration { .spoken("add", zh: "添加一个场地。", en: "Add a room.") }

    @Argument(help: ArgumentHelp(zh: "场地的名称。", en: "The room's name.", valueName: "name"))
    var name: String

    @Option(help: ArgumentHelp(zh: "短名；不写时取拼音。", en: "The short name; its pinyin unless told.", valueName: "slug"))
    var slug: String?

    @Option(
        help: ArgumentHelp(
            zh: "开放时间，如“周一至周五 08:30-21:00”或“假日 09:00-12:00”；可以写多次，不写表示全天开放。",
            en: "Opening hours: “mon-fri 08:30-21:00”, “holiday 09:00-12:00”; repeatable; around the clock without.",
            valueName: "hours"))
    var open: [String] = []

    @Option(help: ArgumentHelp(zh: "它是哪个场地的一部分。", en: "The room it is a part of.", valueName: "room"))
    var partOf: String?

    @OptionGroup var options: RoomOptions
    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let hours = try open.map { try OpeningHours(argument: $0, from: nil, through: nil) }
        var description = RoomDescription(name: name, openingHours: hours)
        try options.apply(to: &description)
        let card = try KeepRooms(at: shared.workplace().desk).add(description, slug: slug, partOf: partOf)
        let done = LocalizedText(
            zh: "添加了场地 \(card.room.name)（\(card.room.slug)）。",
            en: "Added the room \(card.room.name) (\(card.room.slug)).")
        try shared.answer(Answer(heading: shared.done(done), json: ["room": .room(card)]))
    }
}
