import ArgumentParser
import CivilTime
import Operations
import Scheduling

/// `shuxiang restore`: brings a cancelled or skipped date back, where no rule refuses it now.
struct Restore: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("restore", zh: "恢复取消或跳过的一场，重新裁定。", en: "Bring a cancelled or skipped date back, judged anew.")
    }

    @OptionGroup var meant: OccasionOptions
    @OptionGroup var permission: PermissionOptions
    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let answer = try ChangeActivity(at: workplace.desk, permissions: permission.permissions())
            .restore(meant.activity, occasion: meant.occasion(at: workplace))
        try shared.answer(answer.answer(shared, done: ChangeWords.restored))
        if answer.isRefused { throw ExitStatus.refused.exit }
    }
}

/// `shuxiang extend`: goes on with a series until a later day.
struct Extend: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("extend", zh: "把一个系列延长到更晚的日子。", en: "Go on with a series until a later day.")
    }

    @Argument(
        help: ArgumentHelp(
            zh: "活动的编号、名称或开头几个字。", en: "The activity's number, title or unique beginning.", valueName: "activity"))
    var activity: String

    @Option(help: ArgumentHelp(zh: "新的最后一天。", en: "The new last day.", valueName: "date"))
    var until: String

    @OptionGroup var permission: PermissionOptions
    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let answer = try ChangeActivity(at: workplace.desk, permissions: permission.permissions())
            .extend(activity, until: workplace.date(until))
        try shared.answer(answer.answer(shared, done: ChangeWords.extended))
        if answer.isRefused { throw ExitStatus.refused.exit }
    }
}

/// `shuxiang skipped`: the dates that were left out, and whether they could be restored now.
struct Skipped: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("skipped", zh: "列出跳过的场次，以及现在能不能恢复。", en: "List skipped dates and whether they are free now.")
    }

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let (wishes, directory) = try PendingBookings(at: shared.workplace().desk).skipped()
        try shared.answer(
            WishList(
                wishes: wishes, directory: directory,
                nothing: LocalizedText(zh: "没有跳过的场次。", en: "Nothing was skipped."),
                hint: LocalizedText(
                    zh: "空出来的可以恢复：shuxiang restore 活动 --occurrence 日期",
                    en: "What is free can be brought back: shuxiang restore ACTIVITY --occurrence DATE")
            ).answer)
    }
}

/// Dates that are wished for and do not take place, as a list.
struct WishList {
    let wishes: [PendingBookings.Wish]
    let directory: Directory
    let nothing: LocalizedText
    let hint: LocalizedText

    /// The list in every form.
    var answer: Answer {
        Answer(
            table: wishes.isEmpty ? nil : table, closing: [wishes.isEmpty ? nothing.spoken : hint.spoken],
            json: ["occurrences": .array(wishes.map(json))])
    }

    private var table: Table {
        var table = Table([
            Table.Column("start", zh: "时间", en: "When"), Table.Column("title", zh: "活动", en: "Activity"),
            Table.Column("status", zh: "状态", en: "Status"), Table.Column("reason", zh: "原因", en: "Reason"),
            Table.Column("free", zh: "现在", en: "Now"),
            Table.Column("activity", zh: "编号", en: "No.", alignment: .trailing),
        ])
        for wish in wishes {
            table.append([
                .text(directory.zone.words(for: wish.occurrence.span).spoken), .text(wish.title),
                .text(wish.standing.spoken), .optional(wish.occurrence.reason),
                .text(
                    (wish.isFree ? LocalizedText(zh: "空着", en: "free") : LocalizedText(zh: "占着", en: "taken"))
                        .spoken), .number(Int(wish.activity.id.value)),
            ])
        }
        return table
    }

    private func json(_ wish: PendingBookings.Wish) -> JSONValue {
        [
            "activity": .int(Int(wish.activity.id.value)), "title": .string(wish.title),
            "occurrence": .occurrence(wish.occurrence, in: directory), "free": .bool(wish.isFree),
            "expires": wish.occurrence.expires.map { .instant($0, in: directory.zone) } ?? .null,
        ]
    }
}

extension PendingBookings.Wish {
    fileprivate var title: String { occurrence.own.title ?? activity.details.title }

    /// Where the wish stands; an offer says so.
    fileprivate var standing: LocalizedText {
        occurrence.isOffer ? LocalizedText(zh: "轮到了", en: "offered") : occurrence.status.name
    }
}
