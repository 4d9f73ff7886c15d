import ArgumentParser
import CivilTime
import Foundation
import Operations
import Scheduling

/// `shuxiang backup`: a copy of the community's file.
struct BackupCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "backup", zh: "把数据文件备份成一份完整的副本；别人可以照常使用。",
            en: "Write a whole copy of the data file, while others go on with their work.")
    }

    @Argument(help: ArgumentHelp(zh: "备份文件，不能已经存在。", en: "The backup, which must not exist yet.", valueName: "file"))
    var file: String

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        try BackUpCommunity(at: shared.workplace().desk)(to: file)
        let done = LocalizedText(zh: "备份好了：\(file)", en: "Backed up: \(file)")
        try shared.answer(Answer(heading: shared.done(done), json: ["backup": .string(file)]))
    }
}

/// `shuxiang restore-backup`: a backup takes the place of the community's file.
struct RestoreBackupCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "restore-backup", zh: "换回一份备份：先检查备份，再替换；原来的文件另存一份。",
            en: "Bring a backup back: it is looked through first, and the file as it was is kept.")
    }

    @Argument(help: ArgumentHelp(zh: "备份文件。", en: "The backup.", valueName: "file"))
    var file: String

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let zone = try Lobby.store?.community.zone ?? Zone("UTC")
        // The run has opened the file to know its language; nobody may have it open now.
        try Lobby.store?.close()
        let now = try shared.everywhere.present(in: zone) {
            Instant(seconds: Int64(Date().timeIntervalSince1970))
        }
        let restored = try RestoreBackup(in: shared.folder, errand: shared.errand)(
            file, over: shared.community, now: now, isRehearsal: shared.dryRun)
        let done = LocalizedText(
            zh: "\(restored.slug) 换回了备份 \(file)。", en: "\(restored.slug) is as the backup \(file) has it.")
        let kept = restored.kept.map {
            LocalizedText(zh: "原来的文件留在 \($0)", en: "The file as it was is kept: \($0)").spoken
        }
        try shared.answer(
            Answer(
                heading: shared.done(done) + (shared.quiet ? [] : [kept].compactMap(\.self)),
                json: [
                    "community": .string(restored.slug), "backup": .string(file), "kept": JSONValue(restored.kept),
                ]))
    }
}
