import ArgumentParser
import CivilTime
import Operations
import Scheduling

/// `shuxiang room hours`: shows or sets a timetable, answers whether the room is open on a day, or checks what is promised.
struct RoomHours: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "hours", zh: "查看或修改开放时间；--on 回答某一天开不开；--check 核对承诺的时数。",
            en: "Show or change the hours; --on answers for one day, --check compares them with the promise.",
            details: LocalizedText(
                zh: "写了 --from 或 --to 时只改那一季：前后的时间不变，没写假日时假日的时间也不变。",
                en:
                    "With --from or --to only that season changes: what holds before and after stays, and so do the hours for "
                    + "holidays unless they are named."))
    }

    @Argument(help: ArgumentHelp(zh: "场地。", en: "The room.", valueName: "room"))
    var room: String

    @Option(
        help: ArgumentHelp(
            zh: "新的开放时间，代替原来的；可以写多次。", en: "The new hours, in place of the old; repeatable.", valueName: "hours"))
    var open: [String] = []

    @Flag(help: ArgumentHelp(zh: "加在原来的开放时间之外。", en: "Add to the hours there are."))
    var add = false

    @Option(help: ArgumentHelp(zh: "从哪天起有效，或核对。", en: "The first day they hold, or are checked.", valueName: "date"))
    var from: String?

    @Option(help: ArgumentHelp(zh: "到哪天为止有效，或核对。", en: "The last day they hold, or are checked.", valueName: "date"))
    var to: String?

    @Option(
        help: ArgumentHelp(
            zh: "这一天开不开，如 今天、周六。", en: "Whether it is open on this day, such as today or sat.", valueName: "date"))
    var on: String?

    @Flag(
        help: ArgumentHelp(
            zh: "每周的开放时数够不够承诺的；不写日期时看今后十二周。", en: "Whether each week keeps the promise; twelve weeks unless told."))
    var check = false

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        guard [on != nil, check, !open.isEmpty].count(where: { $0 }) < 2 else { throw Self.oneAtATime }
        let workplace = try shared.workplace()
        let rooms = KeepRooms(at: workplace.desk)
        if let on {
            let date = try ComingDayArgument(on, today: workplace.today).date
            try shared.answer(rooms.openDay(of: room, on: date).answer(in: workplace.zone))
        } else if check {
            try checkPromise(rooms, at: workplace)
        } else if open.isEmpty {
            let card = try rooms.show(room)
            try shared.answer(
                Answer(
                    table: TimetableTable.table(card.room, on: workplace.today), rows: RoomTable.rows([card]),
                    json: ["room": .room(card)]))
        } else {
            try setHours(rooms, at: workplace)
        }
    }

    private func setHours(_ rooms: KeepRooms, at workplace: Workplace) throws {
        let first = try from.map { try workplace.date($0) }
        let last = try to.map { try workplace.date($0) }
        let lines = try open.map { try OpeningHours(argument: $0, from: first, through: last) }
        let change = try add ? rooms.addHours(to: room, lines) : rooms.replaceHours(of: room, with: lines)
        let changed = change.card
        // A line says a short timetable; one of several seasons is easier to read line by line.
        let isShort = changed.room.openingHours.count < 3
        let hours = isShort ? RoomTable.hours(of: changed.room) : LocalizedText(zh: "", en: "")
        let done = LocalizedText(
            zh: "\(changed.room.name)的开放时间：\(hours.zh)", en: "\(changed.room.name) is open: \(hours.en)")
        try shared.answer(
            change.answer(
                shared, heading: shared.done(done).map(\.withoutTrailingBlanks),
                table: isShort || shared.quiet ? nil : TimetableTable.table(changed.room, on: workplace.today)))
    }

    private func checkPromise(_ rooms: KeepRooms, at workplace: Workplace) throws {
        let first = try from.map { try workplace.date($0) } ?? workplace.today
        let last = try to.map { try workplace.date($0) } ?? first.monday.adding(days: 12 * 7 - 1)
        guard last.days(since: first) <= 3_660 else { throw Self.tooManyWeeks }
        let (room, weeks) = try rooms.openingWeeks(of: room, from: first, through: last)
        let answer = PromiseAnswer(room: room, weeks: weeks)
        try shared.answer(answer.answer)
        if !answer.isKept { throw ExitStatus.refused.exit }
    }

    private static let oneAtATime = CommandFailure.usage(
        LocalizedText(
            zh: "--open、--on 和 --check 一次只能用一个。", en: "Use --open, --on or --check, one at a time."))

    private static let tooManyWeeks = CommandFailure.usage(
        LocalizedText(
            zh: "一次最多核对十年；请缩短 --from 到 --to。", en: "Ten years at most are checked at once; shorten --from to --to."))
}
