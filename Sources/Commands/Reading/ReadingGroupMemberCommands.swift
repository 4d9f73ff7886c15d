import ArgumentParser
import CivilTime
import Learning
import Operations
import Scheduling

/// `shuxiang reading group member …`.
struct ReadingGroupMembers: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "member", zh: "管理读书小组的成员。", en: "Keep a reading group's members.",
            subcommands: [AddReadingGroupMembers.self, RemoveReadingGroupMembers.self])
    }
}

/// `shuxiang reading group member add`.
struct AddReadingGroupMembers: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("add", zh: "让人加入读书小组；可以写好几位。", en: "Take people into a reading group.")
    }

    @Argument(help: ArgumentHelp(zh: "读书小组。", en: "The reading group.", valueName: "group"))
    var group: String

    @Argument(help: ArgumentHelp(zh: "姓名。", en: "The people.", valueName: "person"))
    var people: [String]

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let group = try KeepReadingGroups(at: shared.workplace().desk).addMembers(people, to: group)
        try shared.answer(group.memberAnswer(shared))
    }
}

/// `shuxiang reading group member remove`.
struct RemoveReadingGroupMembers: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("remove", zh: "让人退出读书小组；可以写好几位。", en: "Let people leave a reading group.")
    }

    @Argument(help: ArgumentHelp(zh: "读书小组。", en: "The reading group.", valueName: "group"))
    var group: String

    @Argument(help: ArgumentHelp(zh: "姓名。", en: "The people.", valueName: "person"))
    var people: [String]

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let group = try KeepReadingGroups(at: shared.workplace().desk).removeMembers(people, from: group)
        try shared.answer(group.memberAnswer(shared))
    }
}

extension ReadingGroup<Person> {
    /// What is said after people came or went.
    fileprivate func memberAnswer(_ shared: SharedOptions) -> Answer {
        let names = members.map(\.name)
        let done = LocalizedText(
            zh: "\(name)现在有 \(names.count) 人：\(names.joined(separator: "、"))。",
            en: "\(name) now has \(names.count): \(names.joined(separator: ", ")).")
        return Answer(heading: shared.done(done).map(\.terminalSafe), json: ["group": .readingGroup(self)])
    }
}
