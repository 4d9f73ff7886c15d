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
        let answer = RemovalAnswer(removal: removal, name: room.name)
        try shared.answer(answer.answer(shared, key: "room", slug: room.slug, zone: workplace.zone))
        if answer.isRefused { throw ExitStatus.refused.exit }
    }
}
