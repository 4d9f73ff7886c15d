import ArgumentParser
import CivilTime
import Operations
import Scheduling

/// `shuxiang room close`: shuts a room for a time.
struct CloseRoomCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "close", zh: "关闭一个场地一段时间，并列出受影响的预订。", en: "Close a room for a time and list what that touches.")
    }

    @Argument(help: ArgumentHelp(zh: "场地。", en: "The room.", valueName: "room"))
    var room: String

    @Option(
        help: ArgumentHelp(
            zh: "从什么时候：日期，或 2026-12-01T08:00。", en: "From when: a day, or 2026-12-01T08:00.", valueName: "time"))
    var from: String

    @Option(
        help: ArgumentHelp(
            zh: "到什么时候：日期（含当天），或 2026-12-01T18:00。", en: "Until when: a day, included, or 2026-12-01T18:00.",
            valueName: "time"))
    var to: String

    @Option(help: ArgumentHelp(zh: "原因。", en: "Why.", valueName: "text"))
    var reason: String

    @Option(
        help: ArgumentHelp(
            zh: "碰到预订时：refuse 不关闭，cancel 取消它们，list 只列出。",
            en: "What it does to bookings in its way: refuse to close, cancel them, or only list them."))
    var effect: CloseRoom.Effect = .refuse

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let start = try boundary(from, at: workplace) { LocalDateTime($0, .midnight) }
        let end = try boundary(to, at: workplace) { LocalDateTime($0, .endOfDay) }
        let answer = try CloseRoom(at: workplace.desk)(room, from: start, to: end, reason: reason, effect: effect)
        try shared.answer(answer.answer(shared))
        if answer.closure == nil { throw ExitStatus.refused.exit }
    }

    private func boundary(
        _ text: String, at workplace: Workplace, ofDay: (LocalDate) -> LocalDateTime
    ) throws -> LocalDateTime {
        if let moment = try? LocalDateTime(text) { return moment }
        return ofDay(try workplace.date(text))
    }
}

extension CloseRoom.Answer {
    /// What came of it, for people and for programs.
    func answer(_ shared: SharedOptions) -> Answer {
        let list = TouchedList(self, shared.everywhere)
        return Answer(
            heading: headline(shared, directory.zone), closing: list.lines,
            json: [
                "closure": closure.map { .closure($0, in: directory.zone) } ?? .null, "touched": list.json,
                "withoutMoves": .int(unadvised),
            ])
    }

    private func headline(_ shared: SharedOptions, _ zone: Zone) -> [String] {
        guard let closure else {
            let refusal = LocalizedText(
                zh: "没有关闭\(room.name)：那段时间有预订；可以用 --effect cancel 取消它们，或 --effect list 照样关闭。",
                en: "\(room.name) was not closed, bookings stand there: "
                    + "--effect cancel cancels them, --effect list closes anyway.")
            return [refusal.spoken]
        }
        let span = zone.words(for: closure.span)
        return shared.done(
            LocalizedText(zh: "\(room.name)在 \(span.zh) 关闭。", en: "\(room.name) is closed on \(span.en)."))
    }
}

extension JSONValue {
    /// A closure of a room.
    static func closure(_ closure: Closure, in zone: Zone) -> JSONValue {
        [
            "id": .int(Int(closure.id.value)), "start": .instant(closure.span.start, in: zone),
            "end": .instant(closure.span.end, in: zone), "reason": .string(closure.reason),
        ]
    }

    /// A booking that stands in the way of something.
    static func touched(_ entry: AgendaEntry, in zone: Zone) -> JSONValue {
        [
            "activity": .int(Int(entry.activity.id.value)), "title": .string(entry.activity.details.title),
            "start": .instant(entry.occurrence.span.start, in: zone),
            "end": .instant(entry.occurrence.span.end, in: zone),
        ]
    }
}
