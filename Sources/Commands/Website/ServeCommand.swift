import ArgumentParser
import CivilTime
import Foundation
import Operations
import Scheduling
import Website

/// `shuxiang serve`: the residents' page and the feeds over HTTP, until it is stopped.
struct Serve: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "serve", zh: "让手机和浏览器能看居民网页、订阅日历；文件夹里有几个社区就都在，按 Ctrl-C 停止。",
            en: "Serve the residents' pages and the feeds over HTTP, of every community in the folder; Ctrl-C stops it."
        )
    }

    @Option(help: ArgumentHelp(zh: "端口。", en: "The port.", valueName: "number"))
    var port = 8080

    @Option(
        help: ArgumentHelp(
            zh: "本机的哪个地址；0.0.0.0 表示全部，别的机器也能访问。",
            en: "Which address of this machine; 0.0.0.0 means all, for other machines to reach.", valueName: "address"))
    var bind = "127.0.0.1"

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        guard (1...65_535).contains(port) else { throw Self.portOutOfRange }
        let server = SiteServer(try sites(), host: bind, port: port)
        let opened = try openedText(server.address)
        try server.run { FileHandle.standardOutput.write(Data(opened.utf8)) }
    }

    /// The one community that is named or there is, at the top of the website; else every community, each in its folder.
    private func sites() throws -> Sites {
        guard shared.community == nil, shared.folder.communities().count > 1 else {
            let community = try shared.openCommunity()
            return .one(
                try Site(community, errand: shared.errand, clock: try clock(in: community.community.zone)))
        }
        return .folder(SiteFolder(shared.folder, errand: shared.errand, clock: try clock(in: try Self.china)))
    }

    /// Where a `--now` without an offset is meant, among communities of several zones.
    private static var china: Zone { get throws { try Zone("Asia/Shanghai") } }

    /// The moment of `--now` where it is given, else whatever the clock says when it is asked.
    private func clock(in zone: Zone) throws -> @Sendable () -> Instant {
        let fixed = try shared.now.map { try InstantArgument($0, zone: zone).instant }
        return { fixed ?? Instant(seconds: Int64(Date().timeIntervalSince1970)) }
    }

    private func openedText(_ address: String) throws -> String {
        let words = LocalizedText(
            zh: "网站已经打开：\(address)（按 Ctrl-C 停止）", en: "The website is open at \(address) (Ctrl-C stops it)")
        return try Answer(heading: [words.spoken], json: ["address": .string(address)])
            .text(shared.format, language: ProcessLanguage.current, style: Terminal.style)
    }

    private static let portOutOfRange = CommandFailure.usage(
        LocalizedText(zh: "--port 应在 1 到 65535 之间。", en: "--port must be from 1 to 65535."))
}
