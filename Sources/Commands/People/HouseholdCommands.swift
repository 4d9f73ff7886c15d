import ArgumentParser
import CivilTime
import Operations
import Scheduling

/// `shuxiang building …`.
struct Buildings: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "building", zh: "管理楼栋。", en: "Keep the buildings.", subcommands: [AddBuilding.self, ListBuildings.self])
    }
}

/// `shuxiang building add`.
struct AddBuilding: ParsableCommand {
    static var configuration: CommandConfiguration { .spoken("add", zh: "添加一栋楼。", en: "Add a building.") }

    @Argument(help: ArgumentHelp(zh: "名称，如 3号楼。", en: "The name.", valueName: "name"))
    var name: String

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let building = try KeepHouseholds(at: shared.workplace().desk).addBuilding(name)
        let done = LocalizedText(zh: "添加了楼栋 \(building.name)。", en: "Added the building \(building.name).")
        try shared.answer(
            Answer(
                heading: shared.done(done),
                json: ["building": ["id": .int(Int(building.id.value)), "name": .string(building.name)]]))
    }
}

/// `shuxiang building list`.
struct ListBuildings: ParsableCommand {
    static var configuration: CommandConfiguration { .spoken("list", zh: "列出楼栋。", en: "List the buildings.") }

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let buildings = try KeepHouseholds(at: shared.workplace().desk).buildings()
        var table = Table([
            Table.Column("building", zh: "楼栋", en: "Building"),
            Table.Column("households", zh: "户数", en: "Households", alignment: .trailing),
            Table.Column("people", zh: "人数", en: "People", alignment: .trailing),
        ])
        for entry in buildings {
            table.append([.text(entry.building.name), .number(entry.households), .number(entry.people)])
        }
        try shared.answer(
            Answer(
                table: table,
                json: [
                    "buildings": .array(
                        buildings.map {
                            [
                                "id": .int(Int($0.building.id.value)), "name": .string($0.building.name),
                                "households": .int($0.households), "people": .int($0.people),
                            ]
                        })
                ]))
    }
}

/// `shuxiang household …`.
struct Households: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "household", zh: "管理住户。", en: "Keep the households.", subcommands: [AddHousehold.self, ListHouseholds.self])
    }
}

/// `shuxiang household add`.
struct AddHousehold: ParsableCommand {
    static var configuration: CommandConfiguration { .spoken("add", zh: "添加一户。", en: "Add a household.") }

    @Argument(help: ArgumentHelp(zh: "户，如 2单元301。", en: "The household.", valueName: "name"))
    var name: String

    @Option(help: ArgumentHelp(zh: "在哪栋楼。", en: "The building it is in.", valueName: "building"))
    var building: String

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let home = try KeepHouseholds(at: shared.workplace().desk).addHousehold(name, in: building)
        let done = LocalizedText(zh: "添加了 \(home.name)。", en: "Added \(home.name).")
        try shared.answer(Answer(heading: shared.done(done), json: ["household": .home(home)]))
    }
}

/// `shuxiang household list`.
struct ListHouseholds: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("list", zh: "列出各户和住在里面的人。", en: "List the households and who lives in them.")
    }

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let households = try KeepHouseholds(at: shared.workplace().desk).households()
        var table = Table([
            Table.Column("building", zh: "楼栋", en: "Building"), Table.Column("household", zh: "户", en: "Household"),
            Table.Column("people", zh: "住户", en: "People"),
        ])
        for entry in households {
            table.append([
                .text(entry.home.building.name), .text(entry.home.household.name),
                .text(entry.people.map(\.name).joined(separator: "、")),
            ])
        }
        try shared.answer(
            Answer(
                table: table,
                json: [
                    "households": .array(
                        households.map { .home($0.home, people: $0.people.map(\.name)) })
                ]))
    }
}

extension JSONValue {
    /// A household, with the names of those who live there where they are wanted.
    fileprivate static func home(_ home: Home, people: [String]? = nil) -> JSONValue {
        var members: [String: JSONValue] = [
            "id": .int(Int(home.household.id.value)), "name": .string(home.household.name),
            "building": .string(home.building.name),
        ]
        if let people { members["people"] = JSONValue(people) }
        return .object(members)
    }
}
