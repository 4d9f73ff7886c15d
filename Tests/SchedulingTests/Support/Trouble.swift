import CivilTime
import Scheduling
import Testing

/// For each rule a series, and a centre in which the rule has something to say about every date of it.
struct Trouble {
    let wish: Wish
    let centre: Centre

    private static let weeks = 60

    /// The first date of each week of the series.
    private static func days() throws -> [LocalDate] {
        let first = try LocalDate("2026-12-01")
        return (0..<weeks).map { first.adding(days: 7 * $0) }
    }

    private static let weekly = Wish(troupes: [Centre.choir], rule: "FREQ=WEEKLY;COUNT=\(weeks)")

    /// What the rule minds.
    init(_ rule: RuleID) throws {
        var wish = Self.weekly
        switch rule {
        case .inThePast: centre = try Centre().at("2028-11-30 00:00")
        case .roomDoubleBooked:
            centre = try Self.days().reduce(Centre()) { try $0.booked(Centre.hall, "\($1) 18:00", "\($1) 21:00") }
        case .troupeDoubleBooked:
            centre = try Self.days().reduce(Centre()) { try $0.engaged(Centre.choir, "\($1) 18:00", "\($1) 21:00") }
        case .equipmentShort:
            wish.needs.equipment = [EquipmentNeed(Centre.bigDrum, quantity: 3)]
            centre = try Self.days().reduce(Centre()) {
                try $0.lending(4, of: Centre.bigDrum, "\($1) 18:00", "\($1) 21:00")
            }
        case .bufferTooShort:
            centre = try Self.days().reduce(Centre().caring(for: Centre.hall, RoomCare(buffer: Buffer(setup: 600)))) {
                try $0.booked(Centre.hall, "\($1) 18:00", "\($1) 18:55")
            }
        case .noisyNeighbour:
            let quiet = Centre().quiet(in: Centre.readingRoom).coupled(Centre.readingRoom, Centre.hall)
            centre = try Self.days().reduce(quiet) { try $0.booked(Centre.readingRoom, "\($1) 18:00", "\($1) 21:00") }
        case .quietHours: centre = Centre().ruled { $0.quietHours = [QuietHours("20:00-08:00")].compactMap(\.self) }
        case .quotaExceeded: centre = Centre().ruled { $0.weeklyMinutes = 60 }
        case .tooEarlyToBook: centre = try Centre().ruled { $0.seriesDaysAhead = 30 }.at("2026-10-01 00:00")
        case .tooLateToBook:
            centre = try Centre().ruled { $0.noticeMinutes = 1_000_000 }.at("2026-11-30 00:00")
        case .troupeSuspended:
            // Series are not concerned: a single date has one occurrence.
            wish.rule = nil
            centre = try Centre().suspended(Centre.choir, "2026-11-01", "2026-11-30").at("2026-11-30 12:00")
        case .roomClosed: centre = try Centre().closed(nil, "2026-11-01 00:00", "2028-12-01 00:00")
        case .outsideOpeningHours:
            centre = try Centre().opening(
                Centre.hall, OpeningHours(weekdays: [.tuesday], opens: LocalTime("08:00"), closes: LocalTime("19:30")))
        case .tooManyPeople:
            wish.people = 61
            centre = Centre()
        case .sharedMembers:
            centre = try Self.days().reduce(Centre().joined(by: Centre.zhou, in: Centre.choir, Centre.drums)) {
                try $0.engaged(Centre.drums, "\($1) 18:00", "\($1) 21:00")
            }
        case .keyMemberAway:
            centre = try Centre().led(Centre.choir, by: Centre.zhou).away(Centre.zhou, "2026-11-01", "2028-12-01")
        case .oneLectureAWeek:
            wish.kind = .lecture
            wish.seconds = 1_800
            centre = try Self.days().reduce(Centre()) { try $0.lecturing("\($1.adding(days: 3)) 15:00") }
        case .holidayUnknown:
            wish.dayPolicy.onHoliday = .ask
            centre = Centre()
        case .lectureNotHalfAnHour:
            wish.kind = .lecture
            centre = Centre()
        }
        self.wish = wish
    }

    /// What the rule finds.
    func findings() throws -> [Finding] {
        Judge().findings(on: try wish.proposal(in: centre.zone), in: centre.surroundings)
    }
}
