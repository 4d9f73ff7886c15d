import ArgumentParser
import CivilTime
import Operations

/// `shuxiang feed addresses`: the secret addresses that were given out, never the secrets.
struct ListFeedTokens: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "addresses", zh: "列出发出去的秘密日历地址的编号；监护人名下也有孩子的。",
            en: "List the secret feed addresses that were given out, by number; a guardian's include the children's.")
    }

    @Argument(help: ArgumentHelp(zh: "哪个人或哪个团队；不写时是全部。", en: "Which person or troupe; else all.", valueName: "name"))
    var name: String?

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let tokens = try KeepFeedTokens(at: workplace.desk).list(of: name)
        var table = Table([
            Table.Column("number", zh: "编号", en: "No.", alignment: .trailing),
            Table.Column("holder", zh: "谁的日历", en: "Feed of"), Table.Column("guardian", zh: "交给监护人", en: "Guardian"),
            Table.Column("issued", zh: "发出", en: "Issued"), Table.Column("good", zh: "有效", en: "Good"),
        ])
        for token in tokens {
            let good = token.isGood ? LocalizedText(zh: "是", en: "yes") : LocalizedText(zh: "否", en: "no")
            table.append(
                [
                    .number(Int(token.number)), .text(token.holder), .optional(token.guardian),
                    .text(workplace.zone.local(token.issued).date.description), .text(good.spoken),
                ], tone: token.isGood ? .plain : .muted)
        }
        try shared.answer(
            Answer(
                table: table,
                json: [
                    "addresses": .array(
                        tokens.map {
                            [
                                "number": .int(Int($0.number)), "holder": .string($0.holder),
                                "guardian": JSONValue($0.guardian),
                                "issued": .string(workplace.zone.local($0.issued).date.description),
                                "good": .bool($0.isGood),
                            ]
                        })
                ]))
    }
}
