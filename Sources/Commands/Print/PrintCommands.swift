import ArgumentParser
import CivilTime
import Operations
import Scheduling
import Website

/// `shuxiang print …`: posters for the notice board, as PDF.
struct PrintCommands: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "print", zh: "打印贴在公告栏和门上的海报（PDF）。", en: "Print posters for the notice board and for doors, as PDF.",
            details: LocalizedText(
                zh: "字大，两米外看得清；一页放不下就接着下一页。只有公开的活动，姓名按本人同意显示。需要 weasyprint：apt install weasyprint fonts-noto-cjk",
                en:
                    "In letters that are read from two metres away; what does not fit goes on over the page. Public activities only, "
                    + "with names as their people agreed. Needs weasyprint: apt install weasyprint fonts-noto-cjk"),
            subcommands: [
                PrintWeek.self, PrintMonth.self, PrintDoor.self, PrintLecture.self, PrintBoard.self,
                PrintNotice.self,
            ])
    }
}

/// The file that a poster is written to.
struct PosterFile: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            zh: "写到这个文件；不写就按内容起名，放在当前文件夹。", en: "The file; else one named by what it holds, in this folder.",
            valueName: "file.pdf"))
    var file: String?
}

/// `shuxiang print week`.
struct PrintWeek: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("week", zh: "一周的活动，从周一到周日。", en: "The activities of a week, Monday to Sunday.")
    }

    @OptionGroup var target: PosterFile

    @Option(
        help: ArgumentHelp(
            zh: "哪一天所在的一周；不写就看明天，所以周日印的是下一周。",
            en: "The week of this day; else of tomorrow, so that a Sunday prints the week to come.", valueName: "date"))
    var on: String?

    @OptionGroup var options: PrintOptions
    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let date = try shared.workplace().comingDay(on, else: 1)
        try options.print(.week(date), to: target.file, named: "week-\(date.monday)", with: shared)
    }
}

/// `shuxiang print month`.
struct PrintMonth: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("month", zh: "一个月的活动，像挂历一样。", en: "The activities of a month, as on a wall calendar.")
    }

    @OptionGroup var target: PosterFile

    @Option(
        help: ArgumentHelp(
            zh: "哪一天所在的月份；不写就看明天，所以月底那天印的是下个月。",
            en: "The month of this day; else of tomorrow, so that a month's last day prints the next.",
            valueName: "date"))
    var on: String?

    @OptionGroup var options: PrintOptions
    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let date = try shared.workplace().comingDay(on, else: 1)
        let month = date.description.dropLast(3)
        try options.print(.month(date), to: target.file, named: "month-\(month)", with: shared)
    }
}

/// `shuxiang print door`.
struct PrintDoor: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "door", zh: "贴在门上：一个场地的开放时间和七天的安排。", en: "For a door: when a room is open, and its next seven days.",
            details: LocalizedText(zh: "不公开的活动只写“已有安排”。", en: "What is not public is only said to be taken."))
    }

    @Argument(help: ArgumentHelp(zh: "哪个场地。", en: "Which room.", valueName: "room"))
    var room: String

    @OptionGroup var target: PosterFile

    @Option(help: ArgumentHelp(zh: "从哪天起；不写是今天。", en: "The first day; else today.", valueName: "date"))
    var on: String?

    @OptionGroup var options: PrintOptions
    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let date = try workplace.comingDay(on, else: 0)
        let slug = try workplace.roomSlug(room)
        try options.print(.door(room: slug, date), to: target.file, named: "door-\(slug)-\(date)", with: shared)
    }
}

/// `shuxiang print lecture`.
struct PrintLecture: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "lecture", zh: "半小时读书讲座：下一讲和之后几周的主讲。",
            en: "The half-hour reading lecture: the next one, and who speaks in the weeks after it.")
    }

    @OptionGroup var target: PosterFile

    @Option(help: ArgumentHelp(zh: "从哪天起；不写是今天。", en: "The first day; else today.", valueName: "date"))
    var on: String?

    @OptionGroup var options: PrintOptions
    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let date = try shared.workplace().comingDay(on, else: 0)
        try options.print(.lecture(date), to: target.file, named: "lecture-\(date)", with: shared)
    }
}

/// `shuxiang print board`.
struct PrintBoard: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("board", zh: "“读书一得”粘贴板。", en: "The pasteboard of what people learned from reading.")
    }

    @OptionGroup var target: PosterFile

    @Option(help: ArgumentHelp(zh: "哪一天的；不写是今天。", en: "As on this day; else today.", valueName: "date"))
    var on: String?

    @OptionGroup var options: PrintOptions
    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let date = try shared.workplace().comingDay(on, else: 0)
        try options.print(.board(date), to: target.file, named: "board-\(date)", with: shared)
    }
}

/// `shuxiang print notice`.
struct PrintNotice: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "notice", zh: "评选公示：拟表彰谁，怎样提意见；决定之后是表彰名单。",
            en: "The notice of an award cycle: who is to be commended and how to object; afterwards who was.")
    }

    @Argument(help: AwardHelp.cycle) var cycle: String

    @OptionGroup var target: PosterFile
    @OptionGroup var options: PrintOptions
    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let today = try shared.workplace().today
        try options.print(.notice(cycle: cycle), to: target.file, named: "notice-\(today)", with: shared)
    }
}

extension Workplace {
    /// The day that was typed, or the one so many days from today.
    fileprivate func comingDay(_ text: String?, else days: Int) throws -> LocalDate {
        try text.map { try ComingDayArgument($0, today: today).date } ?? today.adding(days: days)
    }

    /// The slug of a room that was named.
    fileprivate func roomSlug(_ name: String) throws -> String {
        try KeepRooms(at: desk).openDay(of: name, on: today).room.slug
    }
}
