import ArgumentParser
import CivilTime
import Learning
import Operations
import Scheduling

/// `shuxiang lecture list`: the lectures with their speakers.
struct ListLecturesCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "list", zh: "各场讲座：谁讲、讲什么、来了多少人；从四周前起。",
            en: "The lectures: who speaks, what about, how many came; from four weeks ago on.")
    }

    @Option(
        help: ArgumentHelp(zh: "从哪天起；不写时从四周前起。", en: "The first day; four weeks ago unless told.", valueName: "date"))
    var from: String?

    @Option(
        help: ArgumentHelp(zh: "到哪天；不写时到最后一场。", en: "The last day; the last lecture unless told.", valueName: "date"))
    var to: String?

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let lines = try ListLectures(at: workplace.desk)(
            from: from.map { try workplace.date($0) } ?? workplace.today.adding(days: -28),
            through: to.map { try workplace.date($0) })
        try shared.answer(LectureTable(lines).answer)
    }
}

/// Lectures as a table, as CSV and as JSON.
struct LectureTable {
    private let lines: [LectureLine]

    /// Prepares to show lectures.
    init(_ lines: [LectureLine]) { self.lines = lines }

    /// The list in every form.
    var answer: Answer {
        Answer(
            table: lines.isEmpty ? nil : table, rows: rows,
            closing: lines.isEmpty
                ? [
                    LocalizedText(
                        zh: "这些天没有讲座；排一学期请用 shuxiang lecture plan。",
                        en: "No lectures on these days; lay a term with shuxiang lecture plan."
                    ).spoken
                ] : [],
            json: ["lectures": .array(lines.map { .lecture($0) })])
    }

    private var table: Table {
        var table = Table([
            Table.Column("date", zh: "日期", en: "Date"), Table.Column("time", zh: "时间", en: "Time"),
            Table.Column("speaker", zh: "主讲", en: "Speaker"), Table.Column("topic", zh: "题目", en: "Topic"),
            Table.Column("book", zh: "书", en: "Book"), Table.Column("origin", zh: "怎么来的", en: "How"),
            Table.Column("status", zh: "状态", en: "Status"),
            Table.Column("people", zh: "到场", en: "Came", alignment: .trailing),
        ])
        for line in lines {
            let occurrence = line.lecture.occurrence
            table.append(
                [
                    .text(line.day.wordsWithWeekday.spoken), .text(line.zone.hours(of: occurrence.span)),
                    .text(line.speaker?.name ?? ""), .optional(line.turn?.topic), .optional(line.turn?.book),
                    .text(line.turn?.origin.name.spoken ?? ""), .text(line.statusWords.spoken),
                    line.people.map { .number($0) } ?? .empty,
                ], tone: occurrence.status.holdsItsTime ? .plain : .muted)
        }
        return table
    }

    /// The same for spreadsheets.
    var rows: Table {
        let columns = [
            Table.Column("date", zh: "日期", en: "Date"), Table.Column("start", zh: "开始", en: "Start"),
            Table.Column("speaker", zh: "主讲", en: "Speaker"), Table.Column("topic", zh: "题目", en: "Topic"),
            Table.Column("book", zh: "书", en: "Book"), Table.Column("origin", zh: "怎么来的", en: "How"),
            Table.Column("status", zh: "状态", en: "Status"), Table.Column("people", zh: "到场", en: "Came"),
        ]
        return Table(
            columns,
            rows: lines.map { line in
                Table.Row([
                    .text(line.day.description), .text(line.zone.iso8601(line.lecture.occurrence.span.start)),
                    .optional(line.speaker?.name), .optional(line.turn?.topic), .optional(line.turn?.book),
                    .optional(line.turn?.origin.rawValue), .text(line.lecture.occurrence.status.rawValue),
                    line.people.map { .number($0) } ?? .empty,
                ])
            })
    }
}

extension LectureLine {
    /// Where the lecture stands, and who gave it up: a lecture that takes place without a speaker says so.
    fileprivate var statusWords: LocalizedText {
        let status = lecture.occurrence.status.name
        guard lecture.occurrence.status.holdsItsTime, speaker == nil else { return status }
        guard let drop = drops.last else { return LocalizedText(zh: "还没有人讲", en: "no speaker yet") }
        return LocalizedText(
            zh: "还没有人讲（\(drop.person.name)：\(drop.reason)）", en: "no speaker yet (\(drop.person.name): \(drop.reason))")
    }

    /// The day and who speaks: 2026-12-05（周六）李春花“家风与家书”.
    var words: LocalizedText {
        let topic = turn?.topic.map { "“\($0)”" } ?? ""
        let date = day.wordsWithWeekday
        guard let speaker else { return LocalizedText(zh: "\(date.zh)还没有人讲", en: "\(date.en), nobody yet") }
        return LocalizedText(
            zh: "\(date.zh)\(speaker.name)\(topic)",
            en: "\(date.en), \(speaker.name)\(topic.isEmpty ? "" : " \(topic)")")
    }
}

extension JSONValue {
    /// A lecture, as those who keep the calendar see it.
    static func lecture(_ line: LectureLine) -> JSONValue {
        let occurrence = line.lecture.occurrence
        return [
            "activity": .int(Int(line.lecture.activity.id.value)), "date": .string(line.day.description),
            "start": .string(line.zone.iso8601(occurrence.span.start)),
            "end": .string(line.zone.iso8601(occurrence.span.end)), "status": .string(occurrence.status.rawValue),
            "speaker": JSONValue(line.speaker?.name), "topic": JSONValue(line.turn?.topic),
            "book": JSONValue(line.turn?.book), "origin": JSONValue(line.turn?.origin.rawValue),
            "people": JSONValue(line.people), "listeners": JSONValue(line.listeners.map(\.name)),
            "gaveUp": .array(
                line.drops.map { ["person": .string($0.person.name), "reason": .string($0.reason)] }),
        ]
    }

    /// An offer to speak.
    static func lectureOffer(_ card: KeepLectureOffers.Card, in zone: Zone) -> JSONValue {
        [
            "id": .int(Int(card.offer.id)), "person": .string(card.person.name), "topic": .string(card.offer.topic),
            "book": JSONValue(card.offer.book), "date": JSONValue(card.offer.day?.description),
            "offered": .string(zone.iso8601(card.offer.offered)), "returned": .bool(card.offer.isReturned),
        ]
    }
}
