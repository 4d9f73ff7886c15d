import ArgumentParser
import CivilTime
import Operations
import Scheduling

/// `shuxiang room remove`: takes a room away, unless it is booked for a time to come.
struct RemoveRoom: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "remove", zh: "去掉一个场地；以后还有预订时拒绝，有过活动的只停用。",
            en: "Take a room away; refused while bookings are to come; a room with a past is only put out of use.")
    }

    @Argument(help: ArgumentHelp(zh: "场地。", en: "The room.", valueName: "room"))
    var room: String

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let (room, removal) = try KeepRooms(at: workplace.desk).remove(room)
        let outcome: (code: String, words: [String], touched: [AgendaEntry]) =
            switch removal {
            case .stillBooked(let entries): ("still-booked", [stillBooked(room, entries.count).spoken], entries)
            case .deleted:
                ("deleted", shared.done(LocalizedText(zh: "删除了\(room.name)。", en: "\(room.name) is gone.")), [])
            case .retired: ("retired", shared.done(retired(room)), [])
            }
        try shared.answer(
            Answer(
                heading: outcome.words, closing: outcome.touched.lines(in: workplace.zone),
                json: [
                    "room": .string(room.slug), "outcome": .string(outcome.code),
                    "touched": .array(outcome.touched.map { .touched($0, in: workplace.zone) }),
                ]))
        if !outcome.touched.isEmpty { throw ExitStatus.refused.exit }
    }

    private func stillBooked(_ room: Room, _ count: Int) -> LocalizedText {
        LocalizedText(
            zh: "没有去掉\(room.name)：以后还有 \(count) 场预订，请先取消或改到别处：",
            en: "\(room.name) stays: \(count) bookings are to come; cancel them or move them first:")
    }

    private func retired(_ room: Room) -> LocalizedText {
        LocalizedText(
            zh: "停用了\(room.name)；以前的活动仍写着它的名称。", en: "\(room.name) is out of use; what took place there keeps its name."
        )
    }
}

extension [AgendaEntry] {
    /// The bookings, a line each, at most twelve, and how many more there are.
    func lines(in zone: Zone) -> [String] {
        let more = LocalizedText(zh: "……还有 \(count - 12) 场", en: "… and \(count - 12) more")
        return prefix(12).map { "  \(zone.words(for: $0.occurrence.span).spoken) \($0.title) #\($0.activity.id)" }
            + (count > 12 ? ["  " + more.spoken] : [])
    }
}
