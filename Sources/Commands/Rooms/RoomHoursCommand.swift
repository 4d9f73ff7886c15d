import ArgumentParser
import CivilTime
import Operations
import Scheduling

/// `shuxiang room hours`: shows or sets a timetable, or answers whether the room is open on a day.
struct RoomHours: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "hours", zh: "查看或修改开放时间；--on 回答某一天开不开。", en: "Show or change the hours; --on answers for one day.")
    }

    @Argument(help: ArgumentHelp(zh: "场地。", en: "The room.", valueName: "room"))
    var room: String

    @Option(
        help: ArgumentHelp(
            zh: "新的开放时间，代替原来的；可以写多次。", en: "The new hours, in place of the old; repeatable.", valueName: "hours"))
    var open: [String] = []

    @Flag(help: ArgumentHelp(zh: "加在原来的开放时间之外。", en: "Add to the hours there are."))
    var add = false

    @Option(help: ArgumentHelp(zh: "从哪天起有效。", en: "The first day they hold.", valueName: "date"))
    var from: String?

    @Option(help: ArgumentHelp(zh: "到哪天为止有效。", en: "The last day they hold.", valueName: "date"))
    var to: String?

    @Option(help: ArgumentHelp(zh: "这一天开不开。", en: "Whether it is open on this day.", valueName: "date"))
    var on: String?

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let rooms = KeepRooms(at: workplace.desk)
        if let on {
            try answerForDay(workplace.date(on), rooms, in: workplace.zone)
        } else if open.isEmpty {
            let card = try rooms.show(room)
            try shared.answer(
                Answer(table: RoomTable.table([card]), rows: RoomTable.rows([card]), json: ["room": .room(card)]))
        } else {
            try setHours(rooms, at: workplace)
        }
    }

    private func setHours(_ rooms: KeepRooms, at workplace: Workplace) throws {
        let first = try from.map { try workplace.date($0) }
        let last = try to.map { try workplace.date($0) }
        let lines = try open.map { try OpeningHours(argument: $0, from: first, through: last) }
        let changed = try add ? rooms.addHours(to: room, lines) : rooms.replaceHours(of: room, with: lines)
        let hours = RoomTable.hours(of: changed.room)
        let done = LocalizedText(
            zh: "\(changed.room.name)的开放时间：\(hours.zh)", en: "\(changed.room.name) is open: \(hours.en)")
        try shared.answer(Answer(heading: shared.done(done), json: ["room": .room(changed)]))
    }

    private func answerForDay(_ date: LocalDate, _ rooms: KeepRooms, in zone: Zone) throws {
        let (room, spans) = try rooms.openSpans(of: room, on: date)
        let day = date.wordsWithWeekday
        let hours = spans.map { zone.hours(of: $0) }.spokenList
        let words =
            spans.isEmpty
            ? LocalizedText(zh: "\(room.name)在 \(day.zh)不开放。", en: "\(room.name) is closed on \(day.en).")
            : LocalizedText(
                zh: "\(room.name)在 \(day.zh)开放：\(hours.zh)。", en: "\(room.name) is open on \(day.en): \(hours.en).")
        try shared.answer(
            Answer(
                heading: [words.spoken],
                json: [
                    "room": .string(room.slug), "date": .string(date.description), "open": .bool(!spans.isEmpty),
                    "hours": .array(
                        spans.map { ["start": .instant($0.start, in: zone), "end": .instant($0.end, in: zone)] }),
                ]))
    }
}
