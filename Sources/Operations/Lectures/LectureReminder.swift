public import CivilTime
import Learning
import Scheduling

/// A sheet of who speaks when in the next weeks, for the organiser: with full names, so not for the notice board.
public struct LectureReminder: Sendable {
    /// One lecture in words.
    public struct Row: Sendable, Hashable {
        /// The day with its weekday.
        public let date: String
        /// The lunar day; empty outside the lunar table.
        public let lunar: String
        /// From when to when.
        public let time: String
        /// Who speaks, or that nobody does.
        public let speaker: String
        /// What about, and the book; empty where nobody said.
        public let topic: String
        /// Whether nobody speaks yet.
        public let isOpen: Bool
    }

    /// The names of the columns.
    public struct Columns: Sendable {
        /// The day.
        public let date = LocalizedText(zh: "日期", en: "Date")
        /// The lunar day.
        public let lunar = LocalizedText(zh: "农历", en: "Lunar")
        /// From when to when.
        public let time = LocalizedText(zh: "时间", en: "Time")
        /// Who speaks.
        public let speaker = LocalizedText(zh: "主讲", en: "Speaker")
        /// What about.
        public let topic = LocalizedText(zh: "题目", en: "Topic")
    }

    /// The lectures that take place.
    public let lines: [LectureLine]
    /// The language of the sheet.
    public let language: Language
    /// The first line of the sheet.
    public let title: String

    /// Gathers the lectures from today on.
    public init(at desk: Desk, weeks: Int, in language: Language) throws {
        let last = desk.today.adding(days: weeks * 7 - 1)
        lines = try ListLectures(at: desk)(from: desk.today, through: last)
            .filter(\.lecture.occurrence.status.holdsItsTime)
        self.language = language
        title =
            LocalizedText(
                zh: "\(desk.community.name)半小时读书讲座：\(desk.today) 到 \(last)",
                en: "\(desk.community.name), half-hour reading lecture: \(desk.today) to \(last)")[language]
    }

    /// The names of the columns.
    public var columns: Columns { Columns() }

    /// The lectures in words.
    public var rows: [Row] {
        lines.map { line in
            Row(
                date: line.day.wordsWithWeekday[language],
                lunar: (try? LunarDate(line.day))?.text[language] ?? "",
                time: line.zone.hours(of: line.lecture.occurrence.span),
                speaker: line.speaker?.name ?? LocalizedText(zh: "还没有人讲", en: "nobody yet")[language],
                topic: Self.topic(line.turn?.topic, book: line.turn?.book), isOpen: line.speaker == nil)
        }
    }

    /// What stands below the lectures.
    public var notes: [String] {
        guard !lines.isEmpty else {
            return [LocalizedText(zh: "这几周没有讲座。", en: "No lectures in these weeks.")[language]]
        }
        let open = lines.count { $0.speaker == nil }
        guard open > 0 else { return [] }
        return [
            LocalizedText(
                zh: "还有 \(open) 场没有人讲：shuxiang lecture rota 可以排上。",
                en: "\(open) without a speaker: fill them with shuxiang lecture rota.")[
                    language]
        ]
    }

    /// The topic with its book, unless the topic names it already.
    private static func topic(_ topic: String?, book: String?) -> String {
        let title = book.map { Book.marked($0) }
        guard let topic else { return title ?? "" }
        guard let book, let title, !topic.contains(book) else { return topic }
        return topic + title
    }

    /// The sheet as a page to print.
    public var html: String {
        let heads = [columns.date, columns.lunar, columns.time, columns.speaker, columns.topic]
            .map { "<th>\($0[language])</th>" }.joined()
        let body = rows.map { row in
            let cells = [row.date, row.lunar, row.time, row.speaker, row.topic]
                .map { "<td>\(HTMLText.escaped($0))</td>" }.joined()
            return "<tr\(row.isOpen ? " class=\"open\"" : "")>\(cells)</tr>"
        }
        let notes = notes.map { "<p>\(HTMLText.escaped($0))</p>" }
        return """
            <!DOCTYPE html>
            <html lang="\(language == .zh ? "zh-Hans" : "en")">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(HTMLText.escaped(title))</title>
            <style>
            @page { margin: 18mm; }
            body { margin: 2em auto; max-width: 52em; padding: 0 1em; color: #1d1d1b; font: 16px/1.5 system-ui, "PingFang SC",
              "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
            h1 { font-size: 1.35em; border-bottom: 3px solid #a32020; padding-bottom: .3em; }
            table { border-collapse: collapse; width: 100%; }
            th, td { text-align: left; padding: .55em .8em .55em 0; border-bottom: 1px solid #bbb; vertical-align: top; }
            th { color: #555; font-weight: 600; }
            td:nth-child(-n+3) { white-space: nowrap; }
            td:nth-child(4) { font-weight: 600; white-space: nowrap; }
            tr { break-inside: avoid; }
            tr.open td:nth-child(4) { color: #a32020; font-weight: 400; }
            p { color: #555; }
            @media print { body { margin: 0; max-width: none; font-size: 12pt; } p { display: none; } }
            </style>
            </head>
            <body>
            <h1>\(HTMLText.escaped(title))</h1>
            <table>
            <thead><tr>\(heads)</tr></thead>
            <tbody>
            \(body.joined(separator: "\n"))
            </tbody>
            </table>
            \(notes.joined(separator: "\n"))
            </body>
            </html>

            """
    }
}
