import ArgumentParser
import CivilTime
import Foundation
import Operations

/// `shuxiang demo`: the Wangjianian community with a term of its life, and what to try next.
struct Demo: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "demo", zh: "示范：王家碾社区的一个学期，以及接下来可以试什么。",
            en: "A demonstration: a term of Wangjianian, and what to try next.")
    }

    @Option(
        help: ArgumentHelp(
            zh: "随机数种子，决定示范数据的编号。", en: "The seed of the demonstration's identifiers.", valueName: "number"))
    var seed: UInt64 = 1

    @Option(
        help: ArgumentHelp(
            zh: "节假日 .ics 文件所在的文件夹；不写时自己找。", en: "The folder of public holiday .ics files; looked for unless told.",
            valueName: "dir"))
    var calendars: String?

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let folder = shared.dryRun ? Self.rehearsalFolder : demoFolder
        defer { if shared.dryRun { try? FileManager.default.removeItem(atPath: folder.path) } }
        let demo = try BuildDemo(in: folder, errand: shared.errand)(
            seed: seed, language: shared.language ?? .zh, holidayFiles: HolidayFiles.bytes(in: calendars)
        ) { zone in
            try shared.everywhere.present(in: zone) { Instant(seconds: Int64(Date().timeIntervalSince1970)) }
        }
        var answer = try DemoTour(demo, home: folder.path, style: Terminal.style).answer()
        if shared.dryRun { answer.heading = shared.done(Self.rehearsed) + answer.heading }
        try shared.answer(answer)
    }

    /// A rehearsal is built where nobody looks, and is gone when it has been shown.
    private static var rehearsalFolder: DataFolder {
        DataFolder(path: NSTemporaryDirectory() + "/shuxiang-demo-\(ProcessInfo.processInfo.processIdentifier)")
    }

    private static let rehearsed = LocalizedText(
        zh: "示范建在临时文件夹里，看完就会删掉。", en: "The demonstration was built in a temporary folder that is gone by now.")

    /// A folder of its own unless one is named, so that the demonstration never stands among real communities.
    private var demoFolder: DataFolder {
        shared.home == nil ? DataFolder(path: shared.folder.path + "-demo") : shared.folder
    }
}

/// The public holiday calendars that come with the program's source.
enum HolidayFiles {
    /// The bytes of the files in a folder, or in the `calendars` folder near the program where none is named.
    static func bytes(in folder: String?) throws -> [[UInt8]] {
        guard let folder = folder ?? found else { return [] }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return try names.filter { $0.hasPrefix("cn-public-holidays-") && $0.hasSuffix(".ics") }.sorted()
            .map { try CalendarFile.bytes(of: "\(folder)/\($0)") }
    }

    /// `calendars` in the working folder, else beside the `.build` folder that the program runs from.
    private static var found: String? {
        let program = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().pathComponents
        let source = program.prefix { $0 != ".build" }.dropFirst().map { "/" + $0 }.joined()
        return ["calendars", source + "/calendars"].first { FileManager.default.fileExists(atPath: $0) }
    }
}
