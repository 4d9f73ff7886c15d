import ArgumentParser
import CivilTime
import Operations
import Scheduling

/// `shuxiang person erase`: takes a person out of the file, and leaves counts.
struct ErasePersonCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "erase", zh: "把一个人从数据里抹去，只留数目；不加 --yes 时只列出会抹去什么。",
            en: "Erase a person from the file and leave only counts; without --yes it only shows what would go.")
    }

    @Argument(help: ArgumentHelp(zh: "姓名、拼音或编号。", en: "The person, by name, pinyin or number.", valueName: "person"))
    var person: String

    @Option(
        help: ArgumentHelp(
            zh: "为什么，记入日志；请不要写姓名。", en: "Why, for the journal; better without a name.", valueName: "text"))
    var reason: String

    @Flag(help: ArgumentHelp(zh: "确定要抹去。这一步不能撤销。", en: "Yes, erase. It cannot be taken back."))
    var yes = false

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let answer = try ErasePerson(at: workplace.desk, verbs: CommandNames.verbs)(
            person, reason: reason, isConfirmed: yes)
        try shared.answer(ErasureAnswer(answer, isRehearsal: shared.dryRun).answer)
        if !answer.isDone, !shared.dryRun { throw ExitStatus.refused.exit }
    }
}
