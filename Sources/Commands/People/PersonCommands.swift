import ArgumentParser
import CivilTime
import Operations
import Scheduling

/// `shuxiang person …`: keeps the people the community knows.
struct People: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "person", zh: "管理人员。", en: "Keep the people the community knows.",
            subcommands: [AddPerson.self, ListPeople.self])
    }
}

/// `shuxiang person add`.
struct AddPerson: ParsableCommand {
    static var configuration: CommandConfiguration { .spoken("add", zh: "添加一个人。", en: "Add a person.") }

    @Argument(help: ArgumentHelp(zh: "姓名。", en: "The name.", valueName: "name"))
    var name: String

    @Option(help: ArgumentHelp(zh: "出生年份，从不公开。", en: "The year of birth; never public.", valueName: "year"))
    var birthYear: Int?

    @Flag(
        help: ArgumentHelp(
            zh: "本人（未成年人为监护人）同意公开姓名。", en: "The person, or a minor's guardian, agreed to be named in public."))
    var consent = false

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        guard birthYear.map({ (1880...workplace.today.year).contains($0) }) ?? true else {
            throw CommandFailure.usage(
                LocalizedText(
                    zh: "--birth-year 应在 1880 到今年之间。", en: "--birth-year must be from 1880 to this year."))
        }
        let person = try KeepPeople(at: workplace.desk).addPerson(
            name: name, birthYear: birthYear, hasPublicNameConsent: consent)
        let done = LocalizedText(zh: "添加了 \(person.name)。", en: "Added \(person.name).")
        try shared.answer(
            Answer(heading: shared.done(done), json: ["person": .person(person, troupes: [])]))
    }
}

/// `shuxiang person list`.
struct ListPeople: ParsableCommand {
    static var configuration: CommandConfiguration { .spoken("list", zh: "列出人员。", en: "List the people.") }

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let people = try KeepPeople(at: shared.workplace().desk).people()
        let (yes, no) = (LocalizedText(zh: "是", en: "yes"), LocalizedText(zh: "否", en: "no"))
        try shared.answer(
            Answer(
                table: Self.table(people) { ($0 ? yes : no).spoken }, rows: Self.table(people) { String($0) },
                json: ["people": .array(people.map { .person($0.person, troupes: $0.troupes) })]))
    }

    /// The people as rows, with truths worded for people or for spreadsheets.
    private static func table(
        _ people: [(person: Person, troupes: [Troupe])], truth: (Bool) -> String
    ) -> Table {
        var table = Table([
            Table.Column("id", zh: "编号", en: "No.", alignment: .trailing),
            Table.Column("name", zh: "姓名", en: "Name"),
            Table.Column("birth_year", zh: "出生", en: "Born", alignment: .trailing),
            Table.Column("consent", zh: "可公开姓名", en: "Named in public"),
            Table.Column("troupes", zh: "团队", en: "Troupes"),
        ])
        for (person, troupes) in people {
            table.append([
                .number(Int(person.id.value)), .text(person.name), person.birthYear.map { .number($0) } ?? .empty,
                .text(truth(person.hasPublicNameConsent)),
                .text(troupes.map(\.name).joined(separator: "、")),
            ])
        }
        return table
    }
}
