import ArgumentParser
import CivilTime
import Operations
import Scheduling

/// `shuxiang room keeper`: who keeps a room.
struct RoomKeeper: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "keeper", zh: "场地由谁值班：每周哪几天，或某一天；什么都不写时列出来。",
            en: "Who keeps a room: on days of every week, or on one day; lists them unless told.",
            details: LocalizedText(
                zh: "--on 只换那一天，--none 取消。值班的人不会公开。",
                en: "--on changes that day only, --none takes it back. Keepers are never public."))
    }

    @Argument(help: ArgumentHelp(zh: "场地。", en: "The room.", valueName: "room"))
    var room: String

    @Argument(help: ArgumentHelp(zh: "谁值班。", en: "Who keeps it.", valueName: "person"))
    var person: String?

    @Option(help: ArgumentHelp(zh: "每周哪几天，如 周二,周四。", en: "The days of every week, such as tue,thu.", valueName: "days"))
    var weekday: String?

    @Option(help: ArgumentHelp(zh: "只这一天。", en: "This day only.", valueName: "date"))
    var on: String?

    @Flag(help: ArgumentHelp(zh: "没有人；和 --on 一起写时照旧由每周的人值班。", en: "Nobody; with --on, whoever keeps it every week."))
    var none = false

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let rooms = KeepRooms(at: workplace.desk)
        let turns = try turns(on: workplace.today)
        guard !turns.isEmpty || person != nil || none else {
            let (room, rota) = try rooms.keepers(of: room)
            return try shared.answer(answer(room, rota, heading: []))
        }
        guard !turns.isEmpty, (person == nil) == none else { throw Self.whoAndWhen }
        let (room, rota) = try rooms.setKeeper(person, of: room, at: turns)
        let done = LocalizedText(zh: "\(room.name)的值班安排改好了。", en: "The keepers of \(room.name) are changed.")
        try shared.answer(answer(room, rota, heading: shared.done(done)))
    }

    private func turns(on today: LocalDate) throws -> [KeeperTurn] {
        let weekly = try weekday.map { try WeekdaysArgument($0).weekdays } ?? []
        let single = try on.map { try ComingDayArgument($0, today: today).date }
        return weekly.map { .weekly($0) } + (single.map { [.single($0)] } ?? [])
    }

    private func answer(_ room: Room, _ rota: KeeperRota, heading: [String]) -> Answer {
        var table = Table([
            Table.Column("when", zh: "哪天", en: "When"), Table.Column("keeper", zh: "值班", en: "Kept by"),
        ])
        let single = rota.single.sorted { $0.key < $1.key }
        for weekday in Weekday.allCases {
            guard let keeper = rota.weekly[weekday] else { continue }
            let every = LocalizedText(zh: "每\(weekday.name.zh)", en: "every \(weekday.name.en)")
            table.append([.text(every.spoken), .text(keeper.name)])
        }
        for (date, keeper) in single {
            table.append([.text(date.wordsWithWeekday.spoken), .text(keeper.name)])
        }
        let nobody = LocalizedText(zh: "\(room.name)还没有安排值班。", en: "Nobody keeps \(room.name) yet.")
        return Answer(
            heading: heading + (table.rows.isEmpty ? [nobody.spoken] : []),
            table: shared.quiet || table.rows.isEmpty ? nil : table,
            rows: table,
            json: [
                "room": .string(room.slug),
                "weekly": .array(
                    Weekday.allCases.compactMap { weekday in
                        rota.weekly[weekday].map {
                            ["weekday": .string(weekday.name.en.lowercased()), "keeper": .string($0.name)]
                        }
                    }),
                "single": .array(
                    single.map { ["date": .string($0.key.description), "keeper": .string($0.value.name)] }),
            ])
    }

    private static let whoAndWhen = CommandFailure.usage(
        LocalizedText(
            zh: "请写谁值班（或 --none）和什么时候：--weekday 周二,周四，或 --on 日期。",
            en: "Say who keeps it (or --none) and when: --weekday tue,thu or --on DATE."))
}
