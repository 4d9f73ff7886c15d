import ArgumentParser
import CivilTime
import Operations

/// What the flags of `person add` and `person edit` say of somebody.
struct PersonOptions: ParsableArguments {
    @Option(help: ArgumentHelp(zh: "出生年份，从不公开。", en: "The year of birth; never public.", valueName: "year"))
    var birthYear: Int?

    @Option(
        help: ArgumentHelp(
            zh: "住哪一户，如 2单元301；写了楼栋而还没有这一户时，会新登记。",
            en: "The household; made where --building is given and has none of the name.", valueName: "household"))
    var household: String?

    @Option(help: ArgumentHelp(zh: "哪栋楼，如 3号楼。", en: "The building.", valueName: "building"))
    var building: String?

    @Option(
        help: ArgumentHelp(
            zh: "从哪天起住在那里；搬家不写时是今天。", en: "The day from which they live there; today for a move unless told.",
            valueName: "date"))
    var since: String?

    @Option(help: ArgumentHelp(zh: "孩子的监护人。", en: "The guardian of a child.", valueName: "person"))
    var guardian: String?

    @Option(
        help: ArgumentHelp(
            zh: "姓的读音与常见的不同时写上，如 shan；usual 表示照常。",
            en: "How the family name is read where the usual is wrong, such as shan; usual takes it back.",
            valueName: "pinyin"))
    var familyReading: String?

    /// What is to be said of the person.
    func changes(at workplace: Workplace) throws -> PersonChanges {
        guard birthYear.map({ (1880...workplace.today.year).contains($0) }) ?? true else {
            throw CommandFailure.usage(
                LocalizedText(
                    zh: "--birth-year 应在 1880 到今年之间。", en: "--birth-year must be from 1880 to this year."))
        }
        guard household != nil || (building == nil && since == nil) else {
            throw CommandFailure.usage(
                LocalizedText(
                    zh: "--building 和 --since 要和 --household 一起写。", en: "--building and --since need --household."))
        }
        let since = try since.map { try workplace.date($0) }
        return PersonChanges(
            birthYear: birthYear,
            move: household.map { PersonChanges.Move(household: $0, building: building, since: since) },
            guardian: guardian.map { .person($0) }, familyReading: familyReading.map { $0 == "usual" ? "" : $0 })
    }
}
