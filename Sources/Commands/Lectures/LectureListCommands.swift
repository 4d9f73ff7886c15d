import ArgumentParser
import CivilTime
import Operations
import Scheduling

/// `shuxiang lecture speaker …`: those who take their turn when nobody offers.
struct LectureSpeakersCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "speaker", zh: "轮值名单：没有人自荐时轮流讲的人。", en: "Those who take their turn when nobody offers.",
            subcommands: [
                AddToLectureList<Speakers>.self, RemoveFromLectureList<Speakers>.self, ShowLectureList<Speakers>.self,
            ])
    }
}

/// `shuxiang lecture substitute …`: those who stand in.
struct LectureSubstitutesCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "substitute", zh: "替补名单：主讲讲不了时顶上的人，按先后。", en: "Those who stand in for a speaker, in their order.",
            subcommands: [
                AddToLectureList<Substitutes>.self, RemoveFromLectureList<Substitutes>.self,
                ShowLectureList<Substitutes>.self,
            ])
    }
}

/// Which of the two lists a command keeps.
protocol LectureListName: Sendable {
    /// The list.
    static var list: KeepLectureLists.List { get }
    /// What it is called.
    static var name: LocalizedText { get }
}

/// The list of those who take their turn.
enum Speakers: LectureListName {
    static let list = KeepLectureLists.List.speakers
    static let name = LocalizedText(zh: "轮值名单", en: "Taking turns")
}

/// The list of those who stand in.
enum Substitutes: LectureListName {
    static let list = KeepLectureLists.List.substitutes
    static let name = LocalizedText(zh: "替补名单", en: "Standing in")
}

/// `… add PERSON …`.
struct AddToLectureList<Name: LectureListName>: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("add", zh: "把人加到名单末尾；已在名单上的位置不变。", en: "Put people at the end of the list; who is on it stays.")
    }

    @Argument(help: ArgumentHelp(zh: "谁；可以写几位。", en: "Who; repeatable.", valueName: "person"))
    var people: [String]

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let list = try KeepLectureLists(Name.list, at: shared.workplace().desk).add(people)
        try shared.answer(Answer(lectureList: list, of: Name.self, shared))
    }
}

/// `… remove PERSON …`.
struct RemoveFromLectureList<Name: LectureListName>: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("remove", zh: "把人从名单上去掉；已经排给他的不变。", en: "Take people off the list; what they were given stays.")
    }

    @Argument(help: ArgumentHelp(zh: "谁；可以写几位。", en: "Who; repeatable.", valueName: "person"))
    var people: [String]

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let list = try KeepLectureLists(Name.list, at: shared.workplace().desk).remove(people)
        try shared.answer(Answer(lectureList: list, of: Name.self, shared))
    }
}

/// `… list`.
struct ShowLectureList<Name: LectureListName>: ParsableCommand {
    static var configuration: CommandConfiguration { .spoken("list", zh: "看名单。", en: "Show the list.") }

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let list = try KeepLectureLists(Name.list, at: shared.workplace().desk)()
        try shared.answer(Answer(lectureList: list, of: Name.self, shared))
    }
}

extension Answer {
    /// A list of people in its order.
    fileprivate init(lectureList people: [Person], of list: (some LectureListName).Type, _ shared: SharedOptions) {
        let names = people.map(\.name)
        let none = LocalizedText(zh: "还没有人", en: "nobody yet")
        let table = Table(
            [
                Table.Column("place", zh: "次序", en: "Place", alignment: .trailing),
                Table.Column("person", zh: "姓名", en: "Name"),
            ], rows: people.enumerated().map { Table.Row([.number($0.offset + 1), .text($0.element.name)]) })
        self.init(
            heading: shared.done(
                LocalizedText(
                    zh: "\(list.name.zh)：\(names.isEmpty ? none.zh : names.joined(separator: "、"))。",
                    en: "\(list.name.en): \(names.isEmpty ? none.en : names.joined(separator: ", ")).")),
            rows: table,
            json: ["people": .array(people.map { ["id": .int(Int($0.id.value)), "name": .string($0.name)] })])
    }
}
