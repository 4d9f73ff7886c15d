import CivilTime
import Scheduling

/// What the demonstration is made of: the community of Wangjianian as it might be. Every person in it is invented.
enum DemoCommunity {
    static let slug = "wangjianian"
    static let name = "王家碾社区"

    /// The rooms, with their slugs and hours.
    static let rooms: [(slug: String, room: RoomDescription)] = [
        (
            "hall",
            RoomDescription(
                name: "多功能厅", capacity: 60, openingHours: daily(from: (8, 30), to: (21, 0)), features: ["钢琴", "音响"])
        ),
        (
            "dance-room",
            RoomDescription(
                name: "舞蹈室", capacity: 25, openingHours: daily(from: (8, 0), to: (21, 30)), features: ["镜墙", "音响"])
        ),
        (
            "reading-room",
            RoomDescription(
                name: "图书室", capacity: 30,
                openingHours: hours([.tuesday, .wednesday, .thursday, .friday], from: (9, 0), to: (18, 0))
                    + hours([.saturday, .sunday], from: (9, 0), to: (20, 0)), features: ["书架", "投影"])
        ),
        (
            "gateball-court",
            RoomDescription(
                name: "门球场", capacity: 20, openingHours: daily(from: (6, 30), to: (19, 0)), isOutdoor: true)
        ),
        ("square", RoomDescription(name: "社区广场", capacity: 200, isOutdoor: true)),
    ]

    /// A person: name, year of birth, and whether they may be named in public.
    static let people: [(name: String, birthYear: Int, consent: Bool)] = [
        ("李春花", 1958, true), ("王建国", 1952, true), ("赵秀兰", 1961, false), ("陈志强", 1975, true),
        ("刘桂芳", 1955, true), ("杨晓梅", 1983, false), ("张德胜", 1949, true), ("周雅琴", 1968, true),
        ("吴明远", 1990, false), ("孙玉珍", 1963, true), ("何小雨", 2014, false), ("郭文斌", 1979, true),
    ]

    /// Where people live.
    static let homes: [String: (building: String, household: String)] = [
        "李春花": ("1号楼", "1单元201"), "王建国": ("1号楼", "1单元201"), "赵秀兰": ("1号楼", "2单元502"),
        "陈志强": ("1号楼", "2单元301"), "刘桂芳": ("2号楼", "1单元101"), "杨晓梅": ("2号楼", "1单元402"),
        "何小雨": ("2号楼", "1单元402"), "张德胜": ("2号楼", "3单元203"), "周雅琴": ("3号楼", "1单元602"),
        "吴明远": ("3号楼", "2单元101"), "孙玉珍": ("3号楼", "2单元303"), "郭文斌": ("3号楼", "2单元303"),
    ]

    /// Who speaks for a child.
    static let guardians = ["何小雨": "杨晓梅"]

    /// A troupe, and who is in it; the first is its leader.
    struct TroupeDescription {
        let name: String
        let slug: String
        let kind: String
        let loudness: Int
        let colour: String
        let members: [String]
    }

    static let troupes: [TroupeDescription] = [
        TroupeDescription(
            name: "合唱队", slug: "choir", kind: "choir", loudness: 3, colour: "teal",
            members: ["李春花", "赵秀兰", "刘桂芳", "周雅琴"]),
        TroupeDescription(
            name: "舞蹈队", slug: "dance", kind: "dance", loudness: 3, colour: "orchid",
            members: ["孙玉珍", "李春花", "杨晓梅"]),
        TroupeDescription(
            name: "锣鼓队", slug: "gongs", kind: "gong-drum", loudness: 5, colour: "crimson",
            members: ["王建国", "张德胜", "陈志强"]),
        TroupeDescription(
            name: "门球队", slug: "gateball", kind: "gateball", loudness: 1, colour: "olivedrab",
            members: ["张德胜", "王建国", "郭文斌"]),
        TroupeDescription(
            name: "夕阳红艺术团", slug: "sunset-red", kind: "art-troupe", loudness: 2, colour: "darkorange",
            members: ["刘桂芳", "孙玉珍", "周雅琴"]),
    ]

    /// A weekly activity of the term.
    struct WeeklyActivity {
        let title: String
        let kind: ActivityKind
        let room: String
        var troupes: [String] = []
        let weekdays: [Weekday]
        let from: (hour: Int, minute: Int)
        let minutes: Int
        var people: Int?
        var visibility = Visibility.public
    }

    static let term: [WeeklyActivity] = [
        WeeklyActivity(
            title: "合唱排练", kind: .rehearsal, room: "hall", troupes: ["choir"], weekdays: [.tuesday],
            from: (19, 0), minutes: 90, people: 40),
        WeeklyActivity(
            title: "舞蹈排练", kind: .rehearsal, room: "dance-room", troupes: ["dance"],
            weekdays: [.monday, .wednesday, .friday], from: (19, 30), minutes: 90, people: 20),
        WeeklyActivity(
            title: "锣鼓排练", kind: .rehearsal, room: "square", troupes: ["gongs"], weekdays: [.wednesday],
            from: (16, 0), minutes: 90, people: 15),
        WeeklyActivity(
            title: "门球训练", kind: .rehearsal, room: "gateball-court", troupes: ["gateball"],
            weekdays: [.tuesday, .thursday, .saturday], from: (7, 30), minutes: 90, people: 12),
        WeeklyActivity(
            title: "夕阳红艺术团排练", kind: .rehearsal, room: "hall", troupes: ["sunset-red"], weekdays: [.thursday],
            from: (14, 30), minutes: 120, people: 30),
        WeeklyActivity(
            title: "读书小组", kind: .reading, room: "reading-room", weekdays: [.sunday], from: (10, 0), minutes: 90,
            people: 12),
        WeeklyActivity(
            title: "居委会例会", kind: .meeting, room: "hall", weekdays: [.friday], from: (9, 0), minutes: 60,
            people: 15, visibility: .private),
    ]

    /// Somebody who would like to speak at a lecture: on the Saturday of a week of the term, or any.
    struct LectureOfferDescription {
        let person: String
        let topic: String
        let book: String
        var week: Int?
    }

    static let lectureOffers = [
        LectureOfferDescription(person: "李春花", topic: "家风与家书", book: "《傅雷家书》 傅雷", week: 2),
        LectureOfferDescription(person: "陈志强", topic: "黄土地上的年轻人", book: "《平凡的世界》 路遥"),
        LectureOfferDescription(person: "何小雨", topic: "我最喜欢的取经路", book: "《西游记》 吴承恩"),
        LectureOfferDescription(person: "郭文斌", topic: "苏东坡的乐观", book: "《苏东坡传》 林语堂"),
    ]

    static let lectureSpeakers = ["王建国", "刘桂芳", "杨晓梅", "周雅琴", "孙玉珍"]
    static let lectureSubstitutes = ["张德胜", "赵秀兰"]

    private static func daily(from: (Int, Int), to: (Int, Int)) -> [OpeningHours] {
        hours(Set(Weekday.allCases), from: from, to: to)
    }

    private static func hours(_ days: Set<Weekday>, from: (Int, Int), to: (Int, Int)) -> [OpeningHours] {
        guard let opens = LocalTime(hour: from.0, minute: from.1), let closes = LocalTime(hour: to.0, minute: to.1)
        else { return [] }
        return [OpeningHours(weekdays: days, opens: opens, closes: closes)].compactMap(\.self)
    }
}
