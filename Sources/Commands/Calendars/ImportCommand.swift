import ArgumentParser
import CivilTime
import Feeds
import Foundation
import Operations
import Scheduling

/// `shuxiang calendar import`: takes a calendar file in.
struct ImportCalendarCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "import", zh: "导入日历文件：节假日、场地关闭或活动。", en: "Take a calendar file in: holidays, closures or activities.")
    }

    @Argument(
        help: ArgumentHelp(zh: ".ics 文件；- 表示标准输入。", en: "The .ics file; - for the standard input.", valueName: "file"))
    var file: String

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            zh: "当作什么导入；不写时看文件的内容。", en: "What to take it for; seen by its events unless told."))
    var contents: ImportedCalendar.Contents?

    @Option(
        help: ArgumentHelp(
            zh: "关闭哪个场地，或没有写明场地的活动放在哪里。", en: "The room to close, or for activities that name none.",
            valueName: "room"))
    var room: String?

    @OptionGroup(title: SharedOptions.title) var shared: ByOptions

    func run() throws {
        let workplace = try shared.workplace()
        let answer = try ImportCalendar(at: workplace.desk)(
            CalendarFile.bytes(of: file), named: URL(fileURLWithPath: file).lastPathComponent, as: contents, room: room)
        try shared.answer(answer.answer(shared))
        if answer.outcomes.contains(where: \.isRefused) { throw ExitStatus.refused.exit }
    }
}

/// Files that a command reads.
enum CalendarFile {
    /// The largest file that is read at all; the reader refuses a calendar over 10 MB by name.
    private static let mostBytes = 64 << 20

    /// The bytes of a file, or of the standard input for `-`.
    static func bytes(of path: String) throws -> [UInt8] {
        let handle = path == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: path)
        guard let handle, let bytes = try? handle.read(upToCount: mostBytes) ?? Data() else {
            throw CommandFailure.undecided(
                LocalizedText(
                    zh: "读不了文件 \(path)；请检查路径和权限。",
                    en: "The file \(path) cannot be read; check its path and permissions."),
                code: "unreadable")
        }
        return Array(bytes)
    }
}

extension ImportCalendar.Answer {
    /// What came of it, for people and for programs.
    func answer(_ shared: ByOptions) -> Answer {
        let list = TouchedList(self, shared.everywhere)
        return Answer(
            heading: shared.done(headline), table: outcomes.isEmpty ? nil : table, closing: remarks(list),
            json: json(list))
    }

    private var headline: LocalizedText {
        switch contents {
        case .holidays:
            let span = years.map(String.init).joined(separator: "、")
            return LocalizedText(
                zh: "导入了节假日“\(name)”：\(span) 年，\(holidayCount) 天。",
                en: "Took in the public holidays “\(name)”: \(span), \(holidayCount) days.")
        case .activities:
            let codes = outcomes.map(\.deed.code)
            let (booked, updated, cancelled) = (
                codes.count { $0 == "booked" }, codes.count { $0 == "updated" }, codes.count { $0 == "cancelled" }
            )
            return LocalizedText(
                zh: "导入“\(name)”：\(outcomes.count) 项中有 \(booked) 项是新的，\(updated) 项有更新，\(cancelled) 项取消。",
                en: "Imported “\(name)”: of \(outcomes.count), \(booked) are new, \(updated) updated, "
                    + "\(cancelled) cancelled.")
        case .closures:
            let taken = outcomes.count(where: \.isTaken)
            return LocalizedText(
                zh: "导入“\(name)”：\(outcomes.count) 项中有 \(taken) 项是新的。",
                en: "Imported “\(name)”: \(taken) of \(outcomes.count) are new.")
        }
    }

    private var table: Table {
        var table = Table([
            Table.Column("line", zh: "行", en: "Line", alignment: .trailing),
            Table.Column("title", zh: "名称", en: "Title"), Table.Column("outcome", zh: "结果", en: "Outcome"),
        ])
        for outcome in outcomes {
            table.append(
                [.number(outcome.line), .text(outcome.title), .text(outcome.deed.words.spoken)],
                tone: outcome.isRefused ? .warning : .plain)
        }
        return table
    }

    private func remarks(_ list: TouchedList) -> [String] {
        let heading = LocalizedText(
            zh: "落在这些日子里的预订 \(touched.count) 场：", en: "Bookings on these days: \(touched.count)")
        return notes.map { "! \($0.message.spoken)" } + list.lines(under: heading) + observedLines
    }

    /// How many dates were skipped or put in question, and where to find them.
    private var observedLines: [String] {
        guard !observed.isEmpty else { return [] }
        return [
            LocalizedText(
                zh: "按各活动的约定跳过 \(skipped) 场、待定 \(inQuestion) 场；shuxiang skipped 和 shuxiang pending 可以查看。",
                en:
                    "As their activities say, \(skipped) were skipped and \(inQuestion) put in question; see shuxiang skipped and shuxiang pending."
            ).spoken
        ]
    }

    private var skipped: Int { observed.count { $0.status == .skipped } }
    private var inQuestion: Int { observed.count - skipped }

    private func json(_ list: TouchedList) -> JSONValue {
        [
            "calendar": .string(name), "contents": .string(contents.rawValue),
            "years": .array(years.map { .int($0) }), "holidays": .int(holidayCount),
            "events": .array(outcomes.map { $0.json(in: directory) }),
            "notes": .array(
                notes.map { ["line": JSONValue($0.line), "message": .string($0.message.spoken)] }),
            "touched": list.json, "withoutMoves": .int(unadvised), "skipped": .int(skipped),
            "inQuestion": .int(inQuestion),
        ]
    }
}

extension ImportCalendar.Outcome {
    fileprivate func json(in directory: Directory) -> JSONValue {
        var findings: [Finding] = []
        var activity: Int?
        switch deed {
        case .refused(let found): findings = found
        case .booked(let id), .updated(let id), .cancelled(let id): activity = Int(id.value)
        case .closed, .known, .unchanged, .older, .calledOff, .unusable: break
        }
        return [
            "line": .int(line), "title": .string(title), "outcome": .string(deed.code),
            "activity": JSONValue(activity), "message": .string(deed.words.spoken),
            "findings": .array(findings.map { .finding($0, in: directory) }),
        ]
    }
}

extension ImportCalendar.Outcome.Deed {
    /// The word for programs.
    fileprivate var code: String {
        switch self {
        case .booked: "booked"
        case .updated: "updated"
        case .cancelled: "cancelled"
        case .unchanged: "unchanged"
        case .older: "older"
        case .closed: "closed"
        case .known: "known"
        case .calledOff: "called-off"
        case .refused: "refused"
        case .unusable: "unusable"
        }
    }

    /// What was done, in words.
    fileprivate var words: LocalizedText {
        switch self {
        case .booked(let id): LocalizedText(zh: "订好了 #\(id)", en: "booked #\(id)")
        case .updated(let id): LocalizedText(zh: "更新了 #\(id)", en: "updated #\(id)")
        case .cancelled(let id): LocalizedText(zh: "取消了 #\(id) 还没开始的各场", en: "called off what is to come of #\(id)")
        case .unchanged: LocalizedText(zh: "没有变化", en: "unchanged")
        case .older:
            LocalizedText(
                zh: "文件里的版本比已导入的旧（或没有写明更新），没有采用",
                en: "the file's revision is older than what was taken in, or does not say that it is newer; left out")
        case .closed: LocalizedText(zh: "已关闭", en: "closed")
        case .known: LocalizedText(zh: "以前导入过", en: "was there already")
        case .calledOff: LocalizedText(zh: "文件里已取消，没有导入", en: "called off in the file, left out")
        case .refused(let findings):
            findings.first?.message ?? LocalizedText(zh: "不能订", en: "not possible")
        case .unusable(let reason): reason
        }
    }
}
