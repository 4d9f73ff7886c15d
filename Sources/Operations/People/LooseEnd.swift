public import CivilTime
import Learning
public import Scheduling
import Storage

/// Something that hangs on one person, and that somebody else has to take on when they are gone.
public enum LooseEnd: Sendable, Hashable {
    /// Nobody speaks for a troupe.
    case troupe(Troupe)
    /// Nobody leads a reading group.
    case readingGroup(name: String, slug: String)
    /// Nobody speaks for a child; the addresses of the child's feed that were given to them end.
    case ward(Person)
    /// Nobody keeps a room on a day of every week.
    case keeper(room: Room, Weekday)
    /// Nobody keeps a room on one day.
    case keeperOn(room: Room, LocalDate)
    /// Nobody speaks at a lecture to come.
    case lecture(LocalDate)

    /// A word for programs, in kebab-case; it never changes.
    public var code: String {
        switch self {
        case .troupe: "troupe-without-leader"
        case .readingGroup: "reading-group-without-leader"
        case .ward: "child-without-guardian"
        case .keeper, .keeperOn: "room-without-keeper"
        case .lecture: "lecture-without-speaker"
        }
    }

    /// One sentence: what is missing, and how to mend it.
    public var explanation: LocalizedText {
        switch self {
        case .troupe(let troupe):
            LocalizedText(
                zh: "\(troupe.name)没有负责人了；请用 shuxiang troupe edit \(troupe.slug) --leader 姓名 另定一位。",
                en: "\(troupe.name) has no leader; name one with shuxiang troupe edit \(troupe.slug) --leader NAME.")
        case .readingGroup(let name, let slug):
            LocalizedText(
                zh: "\(name)没有组长了；请用 shuxiang reading group edit \(slug) --leader 姓名 另定一位。",
                en: "\(name) has no leader; name one with shuxiang reading group edit \(slug) --leader NAME.")
        case .ward(let child):
            LocalizedText(
                zh: "\(child.name)没有监护人了，交给监护人的日历地址也失效；请用 shuxiang person edit \(child.id) --guardian 姓名 登记。",
                en: "\(child.name) has no guardian, and feed addresses given to one end; "
                    + "name one with shuxiang person edit \(child.id) --guardian NAME.")
        case .keeper(let room, let day):
            LocalizedText(
                zh: "\(room.name)\(day.name.zh)没有人值班了；请用 shuxiang room keeper 另排。",
                en: "Nobody keeps \(room.name) on \(day.name.en); see shuxiang room keeper.")
        case .keeperOn(let room, let day):
            LocalizedText(
                zh: "\(room.name) \(day) 没有人值班了；请用 shuxiang room keeper 另排。",
                en: "Nobody keeps \(room.name) on \(day); see shuxiang room keeper.")
        case .lecture(let day):
            LocalizedText(
                zh: "\(day) 的讲座没有讲者了；请用 shuxiang lecture assign \(day) 姓名 另请一位，或运行 shuxiang lecture rota。",
                en:
                    "Nobody speaks at the lecture on \(day); see shuxiang lecture assign \(day) NAME, or shuxiang lecture rota."
            )
        }
    }

    /// What hangs on a person.
    static func all(of person: Person, in file: CommunityReader, at desk: Desk) throws -> [LooseEnd] {
        let zone = desk.community.zone
        let troupes = try file.troupes().filter { $0.leader == person.id }.map { LooseEnd.troupe($0) }
        let groups = try file.readingGroups().filter { $0.leader?.id == person.id }.map {
            LooseEnd.readingGroup(name: $0.name, slug: $0.slug)
        }
        let wards = try file.people().filter { $0.guardian == person.id }.map { LooseEnd.ward($0) }
        let duties = try file.rooms().flatMap { room in
            let rota = try file.keeperRota(of: room.id, from: desk.today)
            return rota.weekly.filter { $0.value.id == person.id }.keys.sorted().map { LooseEnd.keeper(room: room, $0) }
                + rota.single.filter { $0.value.id == person.id }.keys.sorted().map {
                    LooseEnd.keeperOn(room: room, $0)
                }
        }
        let lectures = try file.lectureTurns().filter { $0.turn.speaker == person.id && $0.start > desk.now }.map {
            LooseEnd.lecture(zone.local($0.start).date)
        }
        return troupes + groups + wards + duties + lectures
    }
}
