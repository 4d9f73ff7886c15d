import ArgumentParser
import CivilTime
import Learning
import Operations
import Scheduling

/// `shuxiang lecture assign`: says who speaks.
struct AssignLectureCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "assign", zh: "安排一场由谁讲；--substitute 请第一位能来的替补。",
            en: "Say who speaks; --substitute takes the first who can stand in.",
            details: LocalizedText(
                zh: "不写 --topic 时，用这个人还在等的自荐。", en: "Without --topic an offer of theirs that waits is taken up."))
    }

    @Argument(help: ArgumentHelp(zh: "哪天的讲座。", en: "The lecture, by its day.", valueName: "date"))
    var date: String

    @Argument(help: ArgumentHelp(zh: "谁讲。", en: "Who speaks.", valueName: "person"))
    var person: String?

    @Flag(help: ArgumentHelp(zh: "请第一位能来的替补。", en: "Take the first who can stand in."))
    var substitute = false

    @OptionGroup var subject: LectureSubjectOptions
    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let occasion = try OccasionOptions.occasion(date, at: workplace)
        let assign = AssignLecture(at: workplace.desk)
        let answer =
            switch (person, substitute) {
            case (let person?, false):
                try assign(occasion, to: person, topic: subject.topic, book: subject.book)
            case (nil, true): try assign.substitute(occasion, topic: subject.topic, book: subject.book)
            case (nil, false), (_?, true): throw Self.personOrSubstitute
            }
        try shared.answer(answer.answer(shared, done: LocalizedText(zh: "安排好了", en: "Assigned")))
    }

    private static let personOrSubstitute = CommandFailure.usage(
        LocalizedText(zh: "请写由谁讲，或用 --substitute 请替补，两样只写一样。", en: "Name who speaks, or use --substitute, not both."))
}

/// `shuxiang lecture swap`: exchanges two speakers.
struct SwapLecturesCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "swap", zh: "两场对调主讲，题目跟着人走；一场还空着也行。",
            en: "Exchange who speaks at two lectures, with their topics; one of them may be free.")
    }

    @Argument(help: ArgumentHelp(zh: "哪天的讲座。", en: "One lecture, by its day.", valueName: "date"))
    var date: String

    @Argument(
        help: ArgumentHelp(
            zh: "另一天，或要对调的人。", en: "The other day, or the person who speaks then.", valueName: "date-or-person"))
    var other: String

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let occasion = try OccasionOptions.occasion(date, at: workplace)
        let swap = AssignLecture(at: workplace.desk)
        let answer =
            if let second = try? OccasionOptions.occasion(other, at: workplace) {
                try swap.swap(occasion, with: second)
            } else {
                try swap.swap(occasion, with: other)
            }
        try shared.answer(answer.answer(shared, done: LocalizedText(zh: "对调好了", en: "Exchanged")))
    }
}

/// `shuxiang lecture drop`: a speaker cannot speak.
struct DropLectureCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "drop", zh: "主讲讲不了：空出这一场；自荐的题目排回最前面。",
            en: "A speaker cannot: the lecture is free again, and what they offered comes first in line.")
    }

    @Argument(help: ArgumentHelp(zh: "哪天的讲座。", en: "The lecture, by its day.", valueName: "date"))
    var date: String

    @Option(help: ArgumentHelp(zh: "原因，不公开。", en: "Why; never public.", valueName: "text"))
    var reason: String

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let answer = try AssignLecture(at: workplace.desk)
            .drop(OccasionOptions.occasion(date, at: workplace), reason: reason)
        try shared.answer(answer.answer(shared, done: LocalizedText(zh: "空出来了", en: "Free again")))
    }
}

extension AssignLecture.Answer {
    /// The lectures as they are now, and what speaks against them, for people and for programs.
    func answer(_ shared: SharedOptions, done: LocalizedText) -> Answer {
        let names = lines.map(\.words)
        let heading = shared.done(
            LocalizedText(
                zh: "\(done.zh)：\(names.joined(zh: "；", en: "").zh)。",
                en: "\(done.en): \(names.joined(zh: "", en: "; ").en)."))
        return Answer(
            heading: heading, rows: LectureTable(lines).rows,
            closing: shared.quiet ? [] : warnings + passed + freedLines,
            json: [
                "lectures": .array(lines.map { .lecture($0) }), "freed": JSONValue(freed?.name),
                "passedOver": .array(
                    passedOver.map {
                        ["person": .string($0.person.name), "reason": .string($0.hindrance.words.spoken)]
                    }),
                "warnings": JSONValue(warnings),
            ])
    }

    private var warnings: [String] {
        zip(lines, hindrances).compactMap { line, hindrance in
            guard let hindrance, let speaker = line.speaker else { return nil }
            return LocalizedText(
                zh: "  ! \(line.day) \(speaker.name)\(hindrance.words.zh)，请再问问。",
                en: "  ! \(line.day) \(speaker.name): \(hindrance.words.en); better ask."
            ).spoken
        }
    }

    private var passed: [String] {
        passedOver.map { passed in
            LocalizedText(
                zh: "  替补\(passed.person.name)\(passed.hindrance.words.zh)。",
                en: "  \(passed.person.name) comes first on the list: \(passed.hindrance.words.en)."
            ).spoken
        }
    }

    /// What to do next for a lecture that nobody speaks at any more.
    private var freedLines: [String] {
        guard let freed, let day = lines.first?.day else { return [] }
        return [
            LocalizedText(
                zh: "  \(freed.name)不再讲这一场。下一步：shuxiang lecture assign \(day) --substitute，或 shuxiang lecture rota。",
                en:
                    "  \(freed.name) no longer speaks then. Next: shuxiang lecture assign \(day) --substitute, or shuxiang lecture rota."
            ).spoken
        ]
    }
}
