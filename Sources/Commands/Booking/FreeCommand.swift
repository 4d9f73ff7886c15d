import ArgumentParser
import CivilTime
import Operations
import Scheduling

/// `shuxiang free`: open slots.
struct Free: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("free", zh: "查找空档。", en: "Find open slots.")
    }

    @OptionGroup var days: DaysOptions

    @Option(help: ArgumentHelp(zh: "只看这个场地。", en: "Only this room.", valueName: "room"))
    var room: String?

    @Option(
        name: .customLong("for"),
        help: ArgumentHelp(
            zh: "至少这么长，如 90m；不写时是一小时。", en: "At least this long, such as 90m; an hour unless told.", valueName: "length"
        ))
    var length: String?

    @Option(help: ArgumentHelp(zh: "要容纳多少人。", en: "How many people must fit.", valueName: "number"))
    var people: Int?

    @Option(
        help: ArgumentHelp(
            zh: "场地要有什么，如 钢琴；可以写多次。", en: "What the room must have, such as piano; repeatable.", valueName: "feature"))
    var feature: [String] = []

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let (first, last) = try days.range(at: workplace)
        let wish = FreeSlots.Wish(
            room: room, seconds: try length.map { try DurationArgument($0).seconds } ?? 3_600, people: people,
            features: feature)
        let (slots, zone) = try FreeSlots(at: workplace.desk)(from: first, through: last, wish: wish)
        try shared.answer(Self.answer(slots, zone: zone))
    }

    private static func answer(_ slots: [FreeSlots.Slot], zone: Zone) -> Answer {
        var table = Table([
            Table.Column("date", zh: "日期", en: "Date"), Table.Column("time", zh: "空档", en: "Free"),
            Table.Column("room", zh: "场地", en: "Room"), Table.Column("length", zh: "时长", en: "Length"),
            Table.Column("capacity", zh: "容纳", en: "Capacity", alignment: .trailing),
        ])
        for slot in slots {
            table.append([
                .text(zone.local(slot.span.start).date.wordsWithWeekday.spoken), .text(zone.hours(of: slot.span)),
                .text(slot.room.name), .text(LocalizedText.length(seconds: slot.span.seconds).spoken),
                slot.room.capacity.map { .number($0) } ?? .empty,
            ])
        }
        return Answer(
            table: slots.isEmpty ? nil : table,
            closing: slots.isEmpty
                ? [LocalizedText(zh: "没有这样的空档。", en: "There is no such slot.").spoken] : [],
            json: [
                "slots": .array(
                    slots.map { slot in
                        [
                            "room": .string(slot.room.slug), "start": .instant(slot.span.start, in: zone),
                            "end": .instant(slot.span.end, in: zone), "minutes": .int(slot.span.seconds / 60),
                        ]
                    })
            ])
    }
}
