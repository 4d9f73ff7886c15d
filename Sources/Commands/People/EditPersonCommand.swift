import ArgumentParser
import CivilTime
import Operations
import Scheduling

/// `shuxiang person edit`: says something else of somebody. What no flag speaks of stays as it is.
struct EditPerson: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("edit", zh: "修改一个人的登记；没写的保持不变。", en: "Change what is on file of a person; the rest stays as it is.")
    }

    @Argument(help: ArgumentHelp(zh: "姓名、拼音或编号。", en: "The person, by name, pinyin or number.", valueName: "person"))
    var person: String

    @Option(help: ArgumentHelp(zh: "新的姓名。", en: "The new name.", valueName: "name"))
    var name: String?

    @Flag(help: ArgumentHelp(zh: "不再有监护人；给监护人的日历地址随之失效。", en: "No guardian any more; feeds given to one end."))
    var noGuardian = false

    @OptionGroup var options: PersonOptions
    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        var changes = try options.changes(at: workplace)
        guard changes.guardian == nil || !noGuardian else {
            throw CommandFailure.usage(
                LocalizedText(
                    zh: "--guardian 和 --no-guardian 不能一起用，请只留一个。",
                    en: "--guardian and --no-guardian contradict each other; keep one."))
        }
        changes.name = name
        if noGuardian { changes.guardian = .nobody }
        let card = try KeepPeople(at: workplace.desk).edit(person, changes)
        let done = LocalizedText(
            zh: "修改了 \(card.person.name) 的登记。", en: "Changed what is on file of \(card.person.name).")
        try shared.answer(
            Answer(heading: shared.done(done) + (shared.quiet ? [] : card.lines), json: ["person": .person(card)]))
    }
}

/// `shuxiang person consent`: somebody, or the guardian of a child, agrees to be named in public.
struct ConsentCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "consent", zh: "登记同意公开姓名；未成年人由监护人同意，姓名仍从不公开。",
            en: "Note the consent to be named in public; a minor's is the guardian's, and a minor is never named.")
    }

    @Argument(help: ArgumentHelp(zh: "姓名、拼音或编号。", en: "The person, by name, pinyin or number.", valueName: "person"))
    var person: String

    @Flag(help: ArgumentHelp(zh: "收回同意。", en: "Take the consent back."))
    var withdraw = false

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let card = try KeepPeople(at: workplace.desk).edit(person, PersonChanges(consent: !withdraw))
        try shared.answer(
            Answer(heading: shared.done(sentence(card, today: workplace.today)), json: ["person": .person(card)]))
    }

    private func sentence(_ card: PersonCard, today: LocalDate) -> LocalizedText {
        let name = card.person.name
        if withdraw {
            return LocalizedText(
                zh: "\(name)收回了同意，公开的地方不再写全名。", en: "\(name) took the consent back and is no longer named in public.")
        }
        if card.person.mayBeMinor(on: today), let guardian = card.guardian {
            return LocalizedText(
                zh: "记下了：监护人\(guardian.name)替\(name)同意。未成年人的姓名仍从不公开。",
                en: "Noted: the guardian \(guardian.name) consents for \(name). A minor is still never named in public."
            )
        }
        return LocalizedText(zh: "记下了：\(name)同意公开姓名。", en: "Noted: \(name) may be named in public.")
    }
}

/// `shuxiang person show`.
struct ShowPerson: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("show", zh: "查看一个人的登记。", en: "Show what is on file of a person.")
    }

    @Argument(help: ArgumentHelp(zh: "姓名、拼音或编号。", en: "The person, by name, pinyin or number.", valueName: "person"))
    var person: String

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let card = try KeepPeople(at: shared.workplace().desk).person(person)
        try shared.answer(
            Answer(
                heading: ["\(card.person.name) (\(card.person.id))"] + card.lines, rows: PeopleTable.rows([card]),
                json: ["person": .person(card)]))
    }
}

extension PersonCard {
    /// What is known of a person, a line each.
    fileprivate var lines: [String] {
        let consent =
            person.hasPublicNameConsent
            ? LocalizedText(zh: "同意公开姓名", en: "may be named in public")
            : LocalizedText(zh: "没有同意公开姓名", en: "not to be named in public")
        let known: [LocalizedText?] = [
            person.birthYear.map { LocalizedText(zh: "\($0) 年出生", en: "born in \($0)") }, consent,
            home.map { LocalizedText(zh: "住 \($0.name)", en: "lives in \($0.name)") },
            guardian.map { LocalizedText(zh: "监护人 \($0.name)", en: "guardian: \($0.name)") },
            person.familyReading.map { LocalizedText(zh: "姓读 \($0)", en: "family name read \($0)") },
            troupes.isEmpty
                ? nil
                : LocalizedText(
                    zh: "团队：" + troupes.map(\.name).joined(separator: "、"),
                    en: "troupes: " + troupes.map(\.name).joined(separator: ", ")),
            absences.isEmpty
                ? nil
                : LocalizedText(
                    zh: "不在：" + absences.map(\.words.zh).joined(separator: "；"),
                    en: "away: " + absences.map(\.words.en).joined(separator: "; ")),
        ]
        return known.compactMap { $0.map { "  " + $0.spoken } }
    }
}
