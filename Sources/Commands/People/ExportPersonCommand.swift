import ArgumentParser
import CivilTime
import Operations
import Scheduling

/// `shuxiang person export`: everything the file knows of one person, as one JSON document.
struct ExportPersonCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "export", zh: "把一个人在这里的全部记录写成一份 JSON，可以交给本人。",
            en: "Write everything on file of a person as one JSON document, to be given to them.")
    }

    @Argument(help: ArgumentHelp(zh: "姓名、拼音或编号。", en: "The person, by name, pinyin or number.", valueName: "person"))
    var person: String

    @Argument(
        help: ArgumentHelp(
            zh: "写到这个文件，不能已经存在；不写时打印出来。", en: "Where to write it, which must not exist yet; printed without.",
            valueName: "file"))
    var file: String?

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let export = ExportPerson(at: workplace.desk)
        let document = try JSONValue.dossier(export(person), in: workplace.desk.community, at: workplace.desk.now)
            .document()
        guard let file else { return Outlet.say(document) }
        try export.write(document, to: file)
        let done = LocalizedText(
            zh: "写好了：\(file)，只有您自己能读。请当面交给本人，交完就删掉。",
            en: "Written: \(file), which only you can read. Give it to the person, then delete it.")
        try shared.answer(Answer(heading: shared.done(done), json: ["export": .string(file)]))
    }
}

extension JSONValue {
    /// Everything that is known of a person.
    fileprivate static func dossier(_ dossier: PersonDossier, in community: Community, at now: Instant) -> JSONValue {
        var members: [String: JSONValue] = [
            "community": .string(community.slug), "exported": .instant(now, in: community.zone),
            "person": facts(dossier.person, in: community.zone),
        ]
        for chapter in dossier.chapters {
            members[chapter.key] = .array(chapter.entries.map { facts($0, in: community.zone) })
        }
        return .object(members)
    }

    private static func facts(_ facts: [String: PersonDossier.Fact], in zone: Zone) -> JSONValue {
        .object(
            facts.mapValues { fact in
                switch fact {
                case .text(let text): .string(text)
                case .number(let number): .int(number)
                case .moment(let moment): .instant(moment, in: zone)
                case .truth(let truth): .bool(truth)
                case .unknown: .null
                }
            })
    }
}
