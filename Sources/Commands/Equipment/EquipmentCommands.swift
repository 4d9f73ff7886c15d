import ArgumentParser
import CivilTime
import Operations
import Scheduling

/// `shuxiang equipment …`: keeps what the community lends by the piece.
struct EquipmentCommands: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "equipment", zh: "管理设备：大鼓、椅子、投影仪。", en: "Keep the equipment: drums, chairs, a projector.",
            subcommands: [AddEquipment.self, ListEquipment.self, EditEquipment.self, RemoveEquipment.self])
    }

    /// Checks a number of pieces as typed.
    static func check(_ quantity: Int) throws(CommandFailure) {
        guard (1...9_999).contains(quantity) else {
            throw .usage(LocalizedText(zh: "--quantity 应在 1 到 9999 之间。", en: "--quantity must be from 1 to 9999."))
        }
    }
}

/// `shuxiang equipment add`.
struct AddEquipment: ParsableCommand {
    static var configuration: CommandConfiguration { .spoken("add", zh: "添加一种设备。", en: "Add a kind of equipment.") }

    @Argument(help: ArgumentHelp(zh: "设备的名称。", en: "The equipment's name.", valueName: "name"))
    var name: String

    @Option(help: ArgumentHelp(zh: "一共几件。", en: "How many pieces there are.", valueName: "number"))
    var quantity: Int

    @Option(help: ArgumentHelp(zh: "短名；不写时取拼音。", en: "The short name; its pinyin unless told.", valueName: "slug"))
    var slug: String?

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        try EquipmentCommands.check(quantity)
        let equipment = try KeepEquipment(at: shared.workplace().desk).add(name: name, slug: slug, quantity: quantity)
        let done = LocalizedText(
            zh: "添加了设备 \(equipment.name)（\(equipment.slug)），\(quantity) 件。",
            en: "Added the equipment \(equipment.name) (\(equipment.slug)), \(quantity) in all.")
        try shared.answer(Answer(heading: shared.done(done), json: ["equipment": .equipment(equipment)]))
    }
}

/// `shuxiang equipment list`.
struct ListEquipment: ParsableCommand {
    static var configuration: CommandConfiguration { .spoken("list", zh: "列出设备。", en: "List the equipment.") }

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let equipment = try KeepEquipment(at: shared.workplace().desk).list()
        var table = Table([
            Table.Column("slug", zh: "短名", en: "Slug"), Table.Column("name", zh: "名称", en: "Name"),
            Table.Column("quantity", zh: "件数", en: "Pieces", alignment: .trailing),
        ])
        for kind in equipment { table.append([.text(kind.slug), .text(kind.name), .number(kind.quantity)]) }
        let none = LocalizedText(zh: "还没有登记设备。", en: "There is no equipment yet.")
        try shared.answer(
            Answer(
                table: equipment.isEmpty ? nil : table, rows: table, closing: equipment.isEmpty ? [none.spoken] : [],
                json: ["equipment": .array(equipment.map { .equipment($0) })]))
    }
}

/// `shuxiang equipment edit`.
struct EditEquipment: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "edit", zh: "修改设备的名称或件数；变少时列出以后用它的预订。",
            en: "Change a name or the number of pieces; fewer pieces list the bookings that use it.")
    }

    @Argument(help: ArgumentHelp(zh: "设备。", en: "The equipment.", valueName: "equipment"))
    var equipment: String

    @Option(help: ArgumentHelp(zh: "新的名称；短名不变。", en: "The new name; the slug stays.", valueName: "name"))
    var name: String?

    @Option(help: ArgumentHelp(zh: "现在一共几件。", en: "How many pieces there are now.", valueName: "number"))
    var quantity: Int?

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        if let quantity { try EquipmentCommands.check(quantity) }
        let workplace = try shared.workplace()
        let (equipment, touched) = try KeepEquipment(at: workplace.desk)
            .edit(equipment, newName: name, quantity: quantity)
        let done = LocalizedText(
            zh: "\(equipment.name)（\(equipment.slug)）现在有 \(equipment.quantity) 件。",
            en: "There are \(equipment.quantity) of \(equipment.name) (\(equipment.slug)) now.")
        let heading = LocalizedText(
            zh: "件数变少了，请核对用它的 \(touched.count) 场预订：",
            en: "There are fewer; check the bookings that use it: \(touched.count)")
        try shared.answer(
            Answer(
                heading: shared.done(done),
                closing: touched.isEmpty ? [] : [heading.spoken] + touched.lines(in: workplace.zone),
                json: [
                    "equipment": .equipment(equipment),
                    "touched": .array(touched.map { .touched($0, in: workplace.zone) }),
                ]))
    }
}

/// `shuxiang equipment remove`: takes equipment away, unless bookings to come use it.
struct RemoveEquipment: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("remove", zh: "去掉一种设备；以后还有预订用它时拒绝。", en: "Take equipment away; refused while bookings to come use it.")
    }

    @Argument(help: ArgumentHelp(zh: "设备。", en: "The equipment.", valueName: "equipment"))
    var equipment: String

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let (equipment, removal) = try KeepEquipment(at: workplace.desk).remove(equipment)
        let answer = RemovalAnswer(removal: removal, name: equipment.name)
        try shared.answer(answer.answer(shared, key: "equipment", slug: equipment.slug, zone: workplace.zone))
        if answer.isRefused { throw ExitStatus.refused.exit }
    }
}

extension JSONValue {
    /// A kind of equipment, as `equipment list` gives it.
    static func equipment(_ equipment: Equipment) -> JSONValue {
        [
            "id": .int(Int(equipment.id.value)), "slug": .string(equipment.slug), "name": .string(equipment.name),
            "quantity": .int(equipment.quantity),
        ]
    }
}
