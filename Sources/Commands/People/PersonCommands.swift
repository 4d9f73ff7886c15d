import ArgumentParser
import CivilTime
import Operations
import Scheduling

/// `shuxiang person …`: keeps the people the community knows.
struct People: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "person", zh: "管理人员。", en: "Keep the people the community knows.",
            subcommands: [
                AddPerson.self, EditPerson.self, ConsentCommand.self, ListPeople.self, ShowPerson.self,
                ImportPeopleCommand.self, PersonAway.self, PersonBack.self, ExportPersonCommand.self,
                ErasePersonCommand.self,
            ])
    }
}

/// `shuxiang person add`.
struct AddPerson: ParsableCommand {
    static var configuration: CommandConfiguration { .spoken("add", zh: "添加一个人。", en: "Add a person.") }

    @Argument(help: ArgumentHelp(zh: "姓名。", en: "The name.", valueName: "name"))
    var name: String

    @Flag(
        help: ArgumentHelp(
            zh: "本人（未成年人为监护人）同意公开姓名。", en: "The person, or a minor's guardian, agreed to be named in public."))
    var consent = false

    @OptionGroup var options: PersonOptions
    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        var details = try options.changes(at: workplace)
        details.consent = consent ? true : nil
        let card = try KeepPeople(at: workplace.desk).add(name, details)
        let done = LocalizedText(zh: "添加了 \(card.person.name)。", en: "Added \(card.person.name).")
        try shared.answer(Answer(heading: shared.done(done), json: ["person": .person(card)]))
    }
}

/// `shuxiang person list`.
struct ListPeople: ParsableCommand {
    static var configuration: CommandConfiguration { .spoken("list", zh: "列出人员。", en: "List the people.") }

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let people = try KeepPeople(at: shared.workplace().desk).people()
        try shared.answer(
            Answer(
                table: PeopleTable.table(people), rows: PeopleTable.rows(people),
                json: ["people": .array(people.map { .person($0) })]))
    }
}
