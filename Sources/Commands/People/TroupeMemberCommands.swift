import ArgumentParser
import CivilTime
import Operations
import Scheduling

/// `shuxiang troupe member …`.
struct TroupeMembers: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("member", zh: "管理团队的成员。", en: "Keep a troupe's members.", subcommands: [AddMember.self])
    }
}

/// `shuxiang troupe member add`.
struct AddMember: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("add", zh: "让一个人加入团队。", en: "Take a person into a troupe.")
    }

    @Argument(help: ArgumentHelp(zh: "团队。", en: "The troupe.", valueName: "troupe"))
    var troupe: String

    @Argument(help: ArgumentHelp(zh: "姓名。", en: "The person.", valueName: "person"))
    var person: String

    @Option(help: ArgumentHelp(zh: "在团里做什么，如 指挥。", en: "What they do in it, such as conductor.", valueName: "role"))
    var role: String?

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let (troupe, person) = try KeepPeople(at: shared.workplace().desk).addMember(person, to: troupe, role: role)
        let done = LocalizedText(
            zh: "\(person.name)加入了\(troupe.name)。", en: "\(person.name) is now in \(troupe.name).")
        try shared.answer(
            Answer(
                heading: shared.done(done),
                json: ["troupe": .string(troupe.slug), "person": .string(person.name), "role": JSONValue(role)]))
    }
}
