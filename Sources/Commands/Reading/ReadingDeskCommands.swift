import ArgumentParser
import CivilTime
import Learning
import Operations

/// `shuxiang reading start`: somebody sits down to read.
struct StartReading: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("start", zh: "有人开始读书：reading start lch。", en: "Somebody begins to read: reading start lch.")
    }

    @Argument(
        help: ArgumentHelp(zh: "谁：姓名的开头或拼音首字母就够。", en: "Who; a beginning or the initials will do.", valueName: "person")
    )
    var person: String

    @OptionGroup var wish: ReadingOptions
    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let answer = try LogReading(at: shared.workplace().desk).start(person, wish.wish)
        try shared.answer(
            answer.answer(shared) { entry in
                LocalizedText(
                    zh: "\(entry.person)开始读\(entry.book?.markedTitle ?? "书")（\(entry.clock)）。",
                    en: "\(entry.person) reads \(entry.book?.markedTitle ?? "") from \(entry.clock)."
                )
            })
    }
}

/// `shuxiang reading stop`: somebody has read enough.
struct StopReading: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("stop", zh: "读完了；--all 结束所有在读的。", en: "Somebody is done; --all ends every session.")
    }

    @Argument(help: ArgumentHelp(zh: "谁。", en: "Who.", valueName: "person"))
    var person: String?

    @Flag(help: ArgumentHelp(zh: "所有在读的人，如关门时。", en: "Everybody who reads, as at closing time."))
    var all = false

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func validate() throws {
        guard (person != nil) != all else {
            let words = LocalizedText(zh: "请写一个人，或用 --all 表示所有人。", en: "Name a person, or use --all for everybody.")
            throw ValidationError(words.spoken)
        }
    }

    func run() throws {
        let log = LogReading(at: try shared.workplace().desk)
        let answer = try person.map { try log.stop($0) } ?? log.stopAll()
        try shared.answer(
            answer.answer(
                shared, nobody: all ? LocalizedText(zh: "现在没有人在读。", en: "Nobody is reading.") : nil
            ) { entry in
                LocalizedText(
                    zh: "\(entry.person)读了 \(entry.length.zh)。", en: "\(entry.person) read for \(entry.length.en).")
            })
    }
}

/// `shuxiang reading now`: who is reading at the moment, for the desk.
struct ReadingNow: ParsableCommand {
    static var configuration: CommandConfiguration { .spoken("now", zh: "现在谁在读。", en: "Who is reading now.") }

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let entries = try ListReadings(at: workplace.desk)(
            from: workplace.today, through: workplace.today, isOpen: true)
        try shared.answer(
            entries.answer(nothing: LocalizedText(zh: "现在没有人在读。", en: "Nobody is reading.")))
    }
}

/// Where somebody reads and what.
struct ReadingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            zh: "书名、书号或 #编号；新书名会自动登记。", en: "The title, ISBN or #number; a new title is added.", valueName: "book"))
    var book: String?

    @Option(
        help: ArgumentHelp(
            zh: "在哪里读：room 图书室、group 小组、home 家里。", en: "Where; the reading room unless told."))
    var place: ReadingPlace?

    @Option(help: ArgumentHelp(zh: "和哪个读书小组。", en: "With which reading group.", valueName: "group"))
    var group: String?

    /// The same for the operation.
    var wish: ReadingWish { ReadingWish(place: place, book: book, group: group) }
}
