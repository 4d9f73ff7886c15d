import CivilTime
import Operations
import Scheduling

/// A walk through the demonstration: what there is, a refused booking, the feeds, the week, and what to try next.
struct DemoTour {
    private let desk: Desk
    private let isNew: Bool
    private let home: String
    private let style: TerminalStyle

    /// Prepares a walk through a built demonstration.
    init(_ demo: BuildDemo.Answer, home: String, style: TerminalStyle) {
        desk = demo.desk
        isNew = demo.isNew
        self.home = home
        self.style = style
    }

    /// The whole walk.
    func answer() throws -> Answer {
        let published = try PublishCalendars(at: desk)(to: publishedFolder)
        let refusal = try clash()
        let today = desk.today
        let (entries, directory) = try Agenda(at: desk)(from: today, through: today.adding(days: 6))
        let week = AgendaTable(entries: entries, directory: directory).answer
        let chapters = [
            chapter(1, zh: "场地", en: "Rooms", lines(of: RoomTable.table(try KeepRooms(at: desk).list()))),
            chapter(2, zh: "团队和负责人", en: "Troupes and their leaders", try troupeLines()),
            chapter(
                3, zh: "锣鼓队也想在合唱队的时间用多功能厅：订不成，但有别的办法",
                en: "The gong-drum team wants the hall at the choir's time: refused, with ways out",
                refusal.reasonLines(style)),
            chapter(
                4, zh: "日历已经发布，手机可以订阅", en: "Feeds are published for phones to subscribe to",
                [publishedFolder, published.summary.spoken]),
            chapter(5, zh: "今后七天", en: "The next seven days", lines(of: week.table) + week.closing),
            chapter(6, zh: "接下来可以试试", en: "Try next", try nextSteps()),
        ]
        return Answer(
            heading: [greeting.spoken] + chapters.flatMap(\.self),
            json: [
                "community": .string(desk.community.slug), "home": .string(home), "new": .bool(isNew),
                "published": .string(publishedFolder), "refused": refusal.json(), "week": week.json,
            ])
    }

    private var zone: Zone { desk.community.zone }
    private var publishedFolder: String { "\(home)/published" }

    private var greeting: LocalizedText {
        isNew
            ? LocalizedText(
                zh: "王家碾社区建好了（\(home)）：场地、团队、居民和二十周的活动。人物均为虚构。",
                en: "Wangjianian is built (\(home)): rooms, troupes, people, twenty weeks of activities. "
                    + "All people are invented.")
            : LocalizedText(
                zh: "王家碾社区已经在 \(home)，没有改动它。", en: "Wangjianian stands in \(home) already and was left as it is.")
    }

    private func chapter(_ number: Int, zh: String, en: String, _ lines: [String]) -> [String] {
        let title = style.paint("\(number). \(LocalizedText(zh: zh, en: en).spoken)", .heading)
        return ["", title] + lines.map { "  \($0)" }
    }

    private func lines(of table: Table?) -> [String] {
        guard let table else { return [] }
        return table.text(ProcessLanguage.current, style: style).split(separator: "\n").map(String.init)
    }

    private func troupeLines() throws -> [String] {
        try KeepPeople(at: desk).troupes().map { card in
            let leader = card.leader?.name ?? ""
            return LocalizedText(
                zh: "\(card.troupe.name)：\(leader)，成员 \(card.members.count) 人",
                en: "\(card.troupe.name): \(leader), \(card.members.count) members"
            ).spoken
        }
    }

    /// The gong-drum team asks for the choir's next evening. Judged, never booked, so a second walk finds the same.
    private func clash() throws -> BookingAnswer {
        let start = try nextChoirEvening().adding(seconds: 1_800)
        guard let schedule = Schedule(Recurrence(start: start), seconds: 5_400) else {
            throw OperationError.tooLong(days: Schedule.longestSeconds / 86_400)
        }
        return try WeighBooking(at: desk).suggest(
            BookingRequest(title: "锣鼓加练", kind: .rehearsal, rooms: ["hall"], troupes: ["gongs"], schedule: schedule))
    }

    private func nextChoirEvening() throws -> LocalDateTime {
        let today = desk.today
        let choir = try Agenda(at: desk)(
            from: today.adding(days: 1), through: today.adding(days: 140), filter: Agenda.Filter(troupe: "choir"))
        let rehearsal = choir.entries.first { $0.activity.details.kind == .rehearsal }
        return rehearsal.map { zone.local($0.occurrence.span.start) } ?? LocalDateTime(today, .midnight)
    }

    private func nextSteps() throws -> [String] {
        let program = CommandLine.arguments.first ?? "shuxiang"
        let day = desk.today.adding(days: 3)
        return [
            "export SHUXIANG_HOME=\(home)",
            "\(program) book 摄影展开幕 --room hall --kind opening --on \(day) --from 10:00 --for 2h",
            "\(program) free --room hall --days 7",
            "\(program) change 合唱 --occurrence \(try nextChoirEvening().date) --from 18:00 --dry-run",
            "\(program) cancel 合唱 --occurrence \(try nextChoirEvening().date) --reason 停电 --dry-run",
            "\(program) undo",
            "\(program) history --activity 合唱",
            "\(program) serve",
            "\(program) pending",
            "\(program) room hours reading-room --on \(desk.today)",
            "\(program) insight board",
            "\(program) lecture list",
            "\(program) reading report --by building",
            "\(program) award standings 书香年度评选 --award resident",
            "\(program) award explain 李春花 --award resident --cycle 书香年度评选",
        ]
    }
}
