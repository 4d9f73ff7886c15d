import ArgumentParser
import CivilTime
import Operations
import Website

/// `shuxiang publish`: the website and every public feed as static files.
struct Publish: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "publish", zh: "把网站和所有公开的日历写成静态文件，只改写有变化的。",
            en: "Write the website and every public feed as static files; only what changed.",
            details: LocalizedText(
                zh: "数据文件夹里有几个社区就都写，各在自己的文件夹里，首页是社区一览；--community 只写一个。文件夹里别人的网页不会动。"
                    + "网页说的是“今天”起的日子，请每天凌晨再跑一次；nginx 的配置见 deploy/nginx.conf。",
                en: "Every community of the data folder is written, each in a folder of its own, with a list of them; "
                    + "--community writes one alone. Somebody else's pages in the folder are left alone. Pages tell of the days "
                    + "from today on, so run it again every night. deploy/nginx.conf sets up nginx."))
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
            guard let address = PublishedAddress(text) else { throw CommandFailure.badAddress }
            return address
        }
        let progress = shared.progress(LocalizedText(zh: "正在写网页", en: "Writing pages"))
        defer { progress.end() }
        if isOfWholeFolder {
            let publish = PublishSites(of: shared.folder, isRehearsal: shared.dryRun) { [shared] in
                try shared.desk(of: $0)
            }
            let answer = try publish(to: folder, reachedAt: reached) { progress.advance(to: $0) }
            try tell(answer.files, of: answer.communities)
        } else {
            let publish = PublishSite(at: try shared.workplace().desk)
            try tell(try publish(to: folder, reachedAt: reached) { progress.advance(to: $0) })
        }
    }

    /// Whether every community of the data folder is meant: none is named, and there are several, or were when it was published.
    private var isOfWholeFolder: Bool {
        guard shared.community == nil else { return false }
        let count = shared.folder.communities().count
        return count > 1 || count == 1 && PublishSites.isPublished(in: folder)
    }

    /// - Parameter communities: The slugs of those that were published together; nil for one alone.
    private func tell(_ answer: PublishingAnswer, of communities: [String]? = nil) throws {
        var members: [String: JSONValue] = [
            "folder": .string(folder), "written": JSONValue(answer.written),
            "unchanged": .int(answer.unchanged), "removed": JSONValue(answer.removed),
        ]
        members["communities"] = communities.map { JSONValue($0) }
        try shared.answer(Answer(heading: shared.done(answer.summary), json: .object(members)))
    }
}

extension PublishingAnswer {
    /// How many files were written, left alone and removed.
    var summary: LocalizedText {
        LocalizedText(
            zh: "写了 \(written.count) 个文件，\(unchanged) 个没有变化，删除了 \(removed.count) 个。",
            en: "\(written.count) files written, \(unchanged) unchanged, \(removed.count) removed.")
    }
}

extension CommandFailure {
    /// What was typed is no address of a website.
    static let badAddress = CommandFailure.usage(
        LocalizedText(
            zh: "--address 应是以 https:// 或 http:// 开头的网址，如 https://example.org/calendars。",
            en: "--address must begin with https:// or http://, as in https://example.org/calendars."))
}
