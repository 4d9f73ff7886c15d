import CivilTime
import Scheduling
import Testing

/// The rooms and troupes of a small centre, and what lies in them.
///
/// The hall divides into east and west; the east half divides again into a stage and a floor.
struct Centre {
    static let hall = Room.ID(1)
    static let east = Room.ID(2)
    static let west = Room.ID(3)
    static let stage = Room.ID(4)
    static let floor = Room.ID(5)
    static let danceRoom = Room.ID(6)
    static let readingRoom = Room.ID(7)
    static let court = Room.ID(8)
    static let choir = Troupe.ID(21)
    static let drums = Troupe.ID(22)
    static let zhou = Person.ID(41)
    static let wang = Person.ID(42)
    static let liu = Person.ID(43)
    static let bigDrum = Equipment.ID(31)
    static let projector = Equipment.ID(32)

    var zone = Zone.shanghai
    var now = Instant(seconds: 0)
    var rooms: [Room] = Centre.everyRoom
    var troupes = [
        Troupe(id: choir, slug: "choir", name: "合唱队", kind: "choir", loudness: 3),
        Troupe(id: drums, slug: "drums", name: "锣鼓队", kind: "drums", loudness: 5),
    ]
    var closures: [Closure] = []
    var claims: [Claim] = []
    var policy = Policy.open
    var couplings: [RoomCoupling] = []
    var suspensions: [Suspension] = []
    var people = [
        Person(id: zhou, name: "周雅琴"), Person(id: wang, name: "王建国"), Person(id: liu, name: "刘桂芳"),
    ]
    var memberships: [Membership] = []
    var absences: [Absence] = []
    var lectures: [Happening] = []
    var holidays = HolidayCalendar(coveredYears: [], holidays: [])
    var equipment = [
        Equipment(id: bigDrum, slug: "big-drum", name: "大鼓", quantity: 6),
        Equipment(id: projector, slug: "projector", name: "投影仪", quantity: 1),
    ]
    var equipmentUses: [EquipmentUse] = []

    static let everyRoom = [
        Room(id: hall, slug: "hall", name: "多功能厅", capacity: 60, leaves: [stage, floor, west], features: ["piano"]),
        Room(id: east, slug: "hall-east", name: "东厅", capacity: 30, leaves: [stage, floor], whole: hall),
        Room(id: west, slug: "hall-west", name: "西厅", capacity: 30, whole: hall),
        Room(id: stage, slug: "stage", name: "舞台", capacity: 10, whole: east),
        Room(id: floor, slug: "floor", name: "池座", capacity: 20, whole: east),
        Room(id: danceRoom, slug: "dance", name: "舞蹈室", capacity: 40, features: ["mirror"]),
        Room(id: readingRoom, slug: "reading", name: "图书室", capacity: 25),
        Room(id: court, slug: "court", name: "门球场", isOutdoor: true),
    ]

    /// The names of its rooms, troupes, people and things, and of what lies in it unless a test says otherwise.
    static let everyName =
        everyRoom.map(\.name) + Centre().troupes.map(\.name) + Centre().equipment.map(\.name)
        + Centre().people.map(\.name)
        + ["舞蹈排练", "社区春晚", "锣鼓排练", "检修", "没来", "读书讲座"]

    /// The centre as a judge sees it.
    var surroundings: Surroundings {
        var surroundings = Surroundings(
            zone: zone, now: now, rooms: Dictionary(uniqueKeysWithValues: rooms.map { ($0.id, $0) }),
            troupes: Dictionary(uniqueKeysWithValues: troupes.map { ($0.id, $0) }), closures: closures,
            claims: ClaimIndex(claims))
        surroundings.policy = policy
        surroundings.couplings = couplings
        surroundings.suspensions = suspensions
        surroundings.people = Dictionary(uniqueKeysWithValues: people.map { ($0.id, $0) })
        surroundings.memberships = memberships
        surroundings.absences = absences
        surroundings.lectures = lectures
        surroundings.holidays = holidays
        surroundings.equipment = Dictionary(uniqueKeysWithValues: equipment.map { ($0.id, $0) })
        surroundings.equipmentUses = equipmentUses
        return surroundings
    }

    /// The centre with a booking of a room, which holds every leaf of it.
    func booked(
        _ room: Room.ID, _ start: String, _ end: String, title: String = "舞蹈排练", activity: Int64 = 7,
        kind: ActivityKind = .rehearsal, loudness: Int = 0, buffer: Buffer = Buffer()
    ) throws -> Centre {
        var centre = self
        let span = try zone.span(start, end)
        let leaves = rooms.first { $0.id == room }?.leaves ?? [room]
        let holder = Holder(
            activity: Activity.ID(activity), title: title, kind: kind, loudness: loudness, buffer: buffer)
        centre.claims += leaves.map { Claim(resource: .room($0), span: span, holder: holder) }
        return centre
    }

    /// The centre with a troupe that is elsewhere.
    func engaged(
        _ troupe: Troupe.ID, _ start: String, _ end: String, title: String = "社区春晚", activity: Int64 = 8,
        kind: ActivityKind = .rehearsal
    ) throws -> Centre {
        var centre = self
        let holder = Holder(activity: Activity.ID(activity), title: title, kind: kind)
        centre.claims.append(Claim(resource: .troupe(troupe), span: try zone.span(start, end), holder: holder))
        return centre
    }

    /// The centre in which somebody else uses pieces of equipment.
    func lending(
        _ pieces: Int, of equipment: Equipment.ID, _ start: String, _ end: String, title: String = "锣鼓排练",
        activity: Int64 = 10
    ) throws -> Centre {
        var centre = self
        let holder = Holder(activity: Activity.ID(activity), title: title)
        centre.equipmentUses.append(
            EquipmentUse(
                EquipmentNeed(equipment, quantity: pieces),
                during: Happening(span: try zone.span(start, end), holder: holder)))
        return centre
    }

    /// The centre in which a troupe may not book single dates from one day through another.
    func suspended(_ troupe: Troupe.ID, _ first: String, _ last: String, reason: String = "没来") throws -> Centre {
        var centre = self
        centre.suspensions.append(
            Suspension(
                id: Suspension.ID(Int64(suspensions.count + 1)), troupe: troupe,
                days: try LocalDate(first)...LocalDate(last), reason: reason))
        return centre
    }

    /// The centre with a room, or every room, shut for a time.
    func closed(_ room: Room.ID?, _ start: String, _ end: String, reason: String = "检修") throws -> Centre {
        var centre = self
        centre.closures.append(
            Closure(
                id: Closure.ID(Int64(closures.count + 1)), room: room, span: try zone.span(start, end), reason: reason))
        return centre
    }

    /// The centre in which a room has hours.
    func opening(_ room: Room.ID, _ hours: OpeningHours?...) throws -> Centre {
        try opening(room, lines: hours.map { try #require($0, "such hours do not exist") })
    }

    /// The centre in which a room has these lines for its timetable.
    func opening(_ room: Room.ID, lines: [OpeningHours]) -> Centre { changing(room) { $0.with(openingHours: lines) } }

    /// The centre in which a room must be treated with care.
    func caring(for room: Room.ID, _ care: RoomCare) -> Centre { changing(room) { $0.with(care: care) } }

    /// The centre in which sound carries between two rooms.
    func coupled(_ room: Room.ID, _ other: Room.ID, _ strength: RoomCoupling.Strength = .strong) -> Centre {
        var centre = self
        centre.couplings.append(RoomCoupling(room, other, strength: strength))
        return centre
    }

    /// The centre in which a room needs quiet.
    func quiet(in room: Room.ID) -> Centre { caring(for: room, RoomCare(isQuietProtected: true)) }

    private func changing(_ room: Room.ID, _ change: (Room) -> Room) -> Centre {
        var centre = self
        centre.rooms = rooms.map { $0.id == room ? change($0) : $0 }
        return centre
    }

    /// The centre under house rules of which some are changed.
    func ruled(by policy: Policy = .open, _ change: (inout Policy) -> Void = { _ in }) -> Centre {
        var centre = self
        centre.policy = policy
        change(&centre.policy)
        return centre
    }

    /// The centre in which a day is a public holiday, or worked to make up for one.
    func holiday(_ date: String, _ kind: DayKind = .off, name: String = "国庆节") throws -> Centre {
        var centre = self
        centre.holidays = HolidayCalendar(
            coveredYears: holidays.coveredYears,
            holidays: holidays.days + [PublicHoliday(date: try LocalDate(date), kind: kind, name: name)])
        return centre
    }

    /// The centre at a moment of its own clock.
    func at(_ now: String) throws -> Centre {
        var centre = self
        centre.now = try zone.moment(now)
        return centre
    }
}

extension Room {
    /// The same room with other hours or another care.
    fileprivate func with(openingHours: [OpeningHours]? = nil, care: RoomCare? = nil) -> Room {
        Room(
            id: id, slug: slug, name: name, capacity: capacity, openingHours: openingHours ?? self.openingHours,
            leaves: leaves, whole: whole, isOutdoor: isOutdoor, features: features, care: care ?? self.care)
    }
}
