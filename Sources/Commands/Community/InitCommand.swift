import ArgumentParser
import CivilTime
import Operations
import Scheduling
import Scheduling

/// `shuxiang init`: founds a community.
struct Init: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("init", zh: "建立一个社区。", en: "Found a community.")
    }

    @Argument(help: ArgumentHelp(zh: "社区的名称，如 王家碾社区。", en: "The community's name.", valueName: "name"))
    var name: String

    @Option(
        help: ArgumentHelp(
            zh: "短名，用于文件和日历地址；不写时取拼音。", en: "The short name for files and feeds; its pinyin unless told.",
            valueName: "slug"))
    var slug: String?

    @Option(help: ArgumentHelp(zh: "IANA 时区。", en: "The IANA time zone.", valueName: "zone"))
    var timeZone = "Asia/Shanghai"

    @Option(help: ArgumentHelp(zh: "起始的馆规：open 宽松，centre 文化馆惯例。", en: "The house rules to start with."))
    var policy: PolicyTemplate = .open

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let community = try FoundCommunity(in: shared.folder)(
            name: name, slug: slug, zone: try Zone(timeZone), language: shared.language ?? .zh,
            policy: policy.policy, isRehearsal: shared.dryRun)
        let path = shared.folder.file(of: community.slug)
        let done = shared.done(
            LocalizedText(
                zh: "\(community.name)（\(community.slug)）已建立：\(path)",
                en: "\(community.name) (\(community.slug)) is founded: \(path)"))
        let next = LocalizedText(
            zh: "接下来：shuxiang room add 多功能厅 --slug hall --capacity 60 --open \"周一至周五 08:30-21:00\"",
            en: "Next: shuxiang room add 多功能厅 --slug hall --capacity 60 --open \"mon-fri 08:30-21:00\"")
        try shared.answer(
            Answer(
                heading: done + (shared.quiet ? [] : [next.spoken]),
                json: [
                    "community": [
                        "slug": .string(community.slug), "name": .string(community.name),
                        "timeZone": .string(community.zone.identifier),
                        "language": .string(community.language.rawValue), "file": .string(path),
                        "policy": .string(policy.rawValue),
                    ]
                ]))
    }
}
