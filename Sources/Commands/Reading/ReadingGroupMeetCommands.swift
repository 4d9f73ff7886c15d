import ArgumentParser
import CivilTime
import Learning
import Operations
import Scheduling

/// `shuxiang reading group meet`: books a meeting where no rule refuses.
struct MeetReadingGroupCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "meet", zh: "给读书小组订聚会，一次或一个系列；规则和 book 一样。",
            en: "Book a meeting of a reading group, once or as a series, under the rules of book.")
    }

    @Argument(help: ArgumentHelp(zh: "读书小组。", en: "The reading group.", valueName: "group"))
    var group: String

    @Option(
        help: ArgumentHelp(
            zh: "聚会的名称；不写时用小组的名称。", en: "What people call it; the group's name unless told.", valueName: "title"))
    var title: String?

    @OptionGroup var slot: SlotOptions
    @OptionGroup var permission: PermissionOptions
    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let request = try slot.request(titled: title ?? "", kind: .reading, at: workplace)
        let answer = try MeetReadingGroup(at: workplace.desk, permissions: permission.permissions())(group, request)
        try shared.answer(answer.answer(shared))
        if answer.isRefused { throw ExitStatus.refused.exit }
    }
}

/// `shuxiang reading group adopt`: says that an activity is a meeting of a reading group.
struct AdoptMeeting: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("adopt", zh: "把已经订好的活动算作读书小组的聚会。", en: "Make a booked activity a meeting of a reading group.")
    }

    @Argument(help: ArgumentHelp(zh: "读书小组。", en: "The reading group.", valueName: "group"))
    var group: String

    @Argument(
        help: ArgumentHelp(
            zh: "活动的编号、名称或开头几个字。", en: "The activity's number, title or unique beginning.", valueName: "activity"))
    var activity: String

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let (group, activity) = try MeetReadingGroup(at: shared.workplace().desk).adopt(activity, for: group)
        let done = LocalizedText(
            zh: "“\(activity.details.title)”（#\(activity.id)）现在是\(group.name)的聚会。",
            en: "“\(activity.details.title)” (#\(activity.id)) is a meeting of \(group.name) now.")
        try shared.answer(
            Answer(
                heading: shared.done(done).map(\.terminalSafe),
                json: ["group": .readingGroup(group), "activity": .int(Int(activity.id.value))]))
    }
}
