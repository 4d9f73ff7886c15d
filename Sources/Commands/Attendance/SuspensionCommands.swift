import ArgumentParser
import CivilTime
import Operations
import Scheduling

/// `shuxiang suspension …`: troupes that may not book single dates for a time.
struct Suspensions: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "suspension", zh: "管理因没有到场而暂停订单次的团队。", en: "Keep the suspensions of troupes that did not come.",
            subcommands: [ListSuspensions.self, LiftSuspension.self])
    }
}

/// `shuxiang suspension list`.
struct ListSuspensions: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("list", zh: "列出暂停订单次的团队。", en: "List the troupes that are suspended.")
    }

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let (suspensions, directory) = try KeepSuspensions(at: shared.workplace().desk).list()
        try shared.answer(SuspensionList(suspensions: suspensions, directory: directory).answer)
    }
}

/// Suspensions as a list.
struct SuspensionList {
    let suspensions: [Suspension]
    let directory: Directory

    /// The list in every form.
    var answer: Answer {
        let nothing = LocalizedText(zh: "没有暂停订单次的团队。", en: "No troupe is suspended.")
        return Answer(
            table: suspensions.isEmpty ? nil : table(\.name), rows: table(\.slug),
            closing: suspensions.isEmpty ? [nothing.spoken] : [],
            json: ["suspensions": .array(suspensions.map { .suspension($0, troupe: troupe(of: $0)) })])
    }

    private func table(_ name: KeyPath<Troupe, String>) -> Table {
        Table(
            [
                Table.Column("troupe", zh: "团队", en: "Troupe"), Table.Column("first", zh: "从", en: "From"),
                Table.Column("last", zh: "到", en: "To"), Table.Column("reason", zh: "原因", en: "Reason"),
            ],
            rows: suspensions.map { suspension in
                Table.Row([
                    .optional(troupe(of: suspension)?[keyPath: name]), .text(suspension.days.lowerBound.description),
                    .text(suspension.days.upperBound.description), .text(suspension.reason),
                ])
            })
    }

    private func troupe(of suspension: Suspension) -> Troupe? { directory.troupes([suspension.troupe]).first }
}

/// `shuxiang suspension lift`.
struct LiftSuspension: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "lift", zh: "让团队重新可以订单次；此前计数的缺席不再计。",
            en: "Let a troupe book single dates again; what counted against it no longer does.")
    }

    @Argument(help: ArgumentHelp(zh: "团队。", en: "The troupe.", valueName: "troupe"))
    var troupe: String

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        try shared.answer(KeepSuspensions(at: shared.workplace().desk).lift(troupe).answer(shared))
    }
}

extension KeepSuspensions.Lifting {
    /// What was taken back, for people and for programs.
    func answer(_ shared: SharedOptions) -> Answer {
        Answer(
            heading: shared.done(
                LocalizedText(
                    zh: "\(troupe.name)又可以订单次了；不再计数的有 \(forgiven.count) 次。",
                    en: "\(troupe.name) may book single dates again; \(forgiven.count) no longer count.")),
            closing: shared.quiet
                ? [] : forgiven.map { "  \($0.day) \(titles[$0.activity] ?? "") \($0.outcome.name.spoken)" },
            json: [
                "troupe": .string(troupe.slug),
                "suspensions": .array(suspensions.map { .suspension($0, troupe: troupe) }),
                "forgiven": .array(
                    forgiven.map {
                        [
                            "activity": .int(Int($0.activity.value)), "title": JSONValue(titles[$0.activity]),
                            "date": .string($0.day.description), "outcome": .string($0.outcome.rawValue),
                        ]
                    }),
            ])
    }
}
