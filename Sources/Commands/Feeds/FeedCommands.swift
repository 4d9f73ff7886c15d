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
