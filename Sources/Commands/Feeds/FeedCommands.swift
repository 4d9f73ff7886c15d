import ArgumentParser
import CivilTime
import Feeds
import Foundation
import Operations

/// `shuxiang feed …`: the calendars that residents subscribe to.
struct Feeds: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "feed", zh: "居民订阅的日历。", en: "The calendars that residents subscribe to.",
            subcommands: [
                ListFeeds.self, ShowFeed.self, IssueFeedToken.self, ListFeedTokens.self, RevokeFeedTokens.self,
                LintFeed.self,
            ])
    }
}

/// `shuxiang feed list`.
struct ListFeeds: ParsableCommand {
    static var configuration: CommandConfiguration { .spoken("list", zh: "列出可订阅的日历。", en: "List the feeds.") }

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let feeds = try FeedDesk(at: shared.workplace().desk).list()
        var table = Table([
            Table.Column("name", zh: "日历", en: "Feed"), Table.Column("title", zh: "标题", en: "Title"),
            Table.Column("path", zh: "文件", en: "File"),
        ])
        for feed in feeds { table.append([.text("\(feed.name)"), .text(feed.title.spoken), .text(feed.name.path)]) }
        try shared.answer(
            Answer(
                table: table,
                json: [
                    "feeds": .array(
                        feeds.map { feed in
                            [
                                "name": .string("\(feed.name)"), "title": .string(feed.title.spoken),
                                "path": .string(feed.name.path),
                            ]
                        })
                ]))
    }
}

/// `shuxiang feed show`: writes the calendar itself on the standard output.
struct ShowFeed: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("show", zh: "输出一个日历的 iCalendar 文本。", en: "Write a feed's iCalendar text.")
    }

    @Argument(
        help: ArgumentHelp(
            zh: "哪个日历，如 community、room/hall。", en: "Which feed, such as community or room/hall.", valueName: "feed"))
    var feed: String

    @Option(
        help: ArgumentHelp(
            zh: "series 用重复规则，single 每场单独一条，给简单的手机。",
            en: "series uses recurrence rules; single lists each occurrence, for simple phones."))
    var form: FeedForm = .series

    @Option(
        help: ArgumentHelp(
            zh: "每场开始前多久提醒，如 30m、PT30M，最多一周；不写就不提醒。",
            en: "How long before each occurrence to remind, such as 30m or PT30M, a week at most; else no reminders.",
            valueName: "length"))
    var alarm: String?

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let alarm = try alarm.map { try Self.alarm($0) }
        try FeedDesk(at: shared.workplace().desk).write(feed, form: form, alarm: alarm) { piece in
            FileHandle.standardOutput.write(Data(piece))
        }
    }

    private static func alarm(_ text: String) throws -> FeedAlarm {
        let length = try? DurationArgument(text)
        guard let alarm = FeedAlarm(text) ?? length.flatMap({ FeedAlarm(seconds: $0.seconds) }) else {
            throw CommandFailure.usage(
                LocalizedText(
                    zh: "--alarm “\(text)”应是 0 到一周之间的时长，如 30m、1h 或 PT30M。",
                    en: "--alarm “\(text)” must be a length from 0 to a week, such as 30m, 1h or PT30M."))
        }
        return alarm
    }
}

/// `shuxiang publish`: every public feed as a static file.
struct Publish: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "publish", zh: "把所有公开的日历写成静态文件，只改写有变化的。", en: "Write every public feed as static files; only what changed.")
    }

    @Argument(help: ArgumentHelp(zh: "目标文件夹。", en: "The folder.", valueName: "dir"))
    var folder: String

    @Option(
        help: ArgumentHelp(
            zh: "这个文件夹在网上的网址；写了它，网页里才有一点即订的链接。",
            en: "Where the folder is on the web; only with it the page has links that subscribe.", valueName: "url"))
    var address: String?

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let reached = try address.map { text in
            guard let address = PublishedAddress(text) else { throw Self.badAddress }
            return address
        }
        let answer = try PublishCalendars(at: shared.workplace().desk)(to: folder, reachedAt: reached)
        try shared.answer(
            Answer(
                heading: shared.done(answer.summary),
                json: [
                    "folder": .string(folder), "written": JSONValue(answer.written),
                    "unchanged": .int(answer.unchanged), "removed": JSONValue(answer.removed),
                ]))
    }

    private static let badAddress = CommandFailure.usage(
        LocalizedText(
            zh: "--address 应是以 https:// 或 http:// 开头的网址，如 https://example.org/calendars。",
            en: "--address must begin with https:// or http://, as in https://example.org/calendars."))
}

extension PublishCalendars.Answer {
    /// How many files were written, left alone and removed.
    var summary: LocalizedText {
        LocalizedText(
            zh: "写了 \(written.count) 个文件，\(unchanged) 个没有变化，删除了 \(removed.count) 个。",
            en: "\(written.count) files written, \(unchanged) unchanged, \(removed.count) removed.")
    }
}
