public import CivilTime
import Foundation
import Learning
import Scheduling
import Storage

/// Makes the demonstration community with twenty weeks of its life, or finds the one that an earlier run made.
public struct BuildDemo: Sendable {
    /// What stands after the run.
    public struct Answer: Sendable {
        /// A desk on the community.
        public let desk: Desk
        /// Whether this run made it.
        public let isNew: Bool
    }

    private let folder: DataFolder
    private let errand: Desk.Errand

    /// Prepares to build in a folder.
    public init(in folder: DataFolder, errand: Desk.Errand) {
        self.folder = folder
        self.errand = errand
    }

    /// Makes the community, unless it stands already.
    ///
    /// - Parameters:
    ///   - seed: Which UIDs it gets; the same for the same seed.
    ///   - language: The language it speaks first.
    ///   - holidayFiles: The bytes of the public holiday calendars it takes in.
    ///   - clock: Tells the present moment to a community in the given zone.
    public func callAsFunction(
        seed: UInt64, language: Language, holidayFiles: [[UInt8]], clock: (Zone) throws -> Instant
    ) throws -> Answer {
        let isNew = !folder.communities().contains(DemoCommunity.slug)
        if isNew { try build(seed: seed, language: language, holidayFiles: holidayFiles, clock: clock) }
        return Answer(desk: try desk(in: folder, seed: seed, clock: clock), isNew: isNew)
    }

    private func desk(in folder: DataFolder, seed: UInt64, clock: (Zone) throws -> Instant) throws -> Desk {
        try Desk(folder.open(DemoCommunity.slug), errand: errand, uids: .seeded(seed), clock: clock)
    }

    /// Builds the community apart and puts it in its place once it is whole, so that a run that is cut off leaves nothing
    /// half furnished.
    private func build(
        seed: UInt64, language: Language, holidayFiles: [[UInt8]], clock: (Zone) throws -> Instant
    ) throws {
        let site = DataFolder(path: "\(folder.path)/.building-\(ProcessInfo.processInfo.processIdentifier)")
        defer { try? FileManager.default.removeItem(atPath: site.path) }
        _ = try FoundCommunity(in: site)(
            name: DemoCommunity.name, slug: DemoCommunity.slug, zone: try Zone("Asia/Shanghai"), language: language)
        // The file is closed when the desk goes, before it is moved.
        try furnish(desk(in: site, seed: seed, clock: clock), holidayFiles: holidayFiles)
        let place = folder.file(of: DemoCommunity.slug)
        do {
            try FileManager.default.moveItem(atPath: site.file(of: DemoCommunity.slug), toPath: place)
        } catch {
            // Somebody else was building it at the same time, and was first.
            guard FileManager.default.fileExists(atPath: place) else { throw StorageError.noPermission(path: place) }
        }
    }

    private func furnish(_ desk: Desk, holidayFiles: [[UInt8]]) throws {
        for (slug, room) in DemoCommunity.rooms { _ = try KeepRooms(at: desk).add(room, slug: slug) }
        try gatherPeople(desk)
        for file in holidayFiles { _ = try ImportCalendar(at: desk)(file, named: nil, as: .holidays) }
        let term = Term(startingAfter: desk.now, in: desk.community.zone)
        for activity in DemoCommunity.term { try book(activity, in: term, desk) }
        try planLectures(in: term, desk)
        try findSpeakers(in: term, desk)
        try bookGala(in: term, desk)
        try makeChanges(in: term, desk)
        try furnishReading(desk)
        try openAwards(desk)
    }

    private func gatherPeople(_ desk: Desk) throws {
        let people = KeepPeople(at: desk)
        for person in DemoCommunity.people {
            let home = DemoCommunity.homes[person.name].map {
                PersonChanges.Move(household: $0.household, building: $0.building)
            }
            _ = try people.add(
                person.name,
                PersonChanges(
                    birthYear: person.birthYear, consent: person.consent, move: home,
                    guardian: DemoCommunity.guardians[person.name].map { .person($0) }))
        }
        for troupe in DemoCommunity.troupes {
            _ = try people.addTroupe(
                name: troupe.name, slug: troupe.slug, kind: troupe.kind, loudness: troupe.loudness,
                leader: troupe.members.first, colour: troupe.colour)
            for member in troupe.members.dropFirst() {
                _ = try people.addMember(member, to: troupe.slug, role: nil)
            }
        }
    }

    private func book(_ activity: DemoCommunity.WeeklyActivity, in term: Term, _ desk: Desk) throws {
        let rule = try RecurrenceRule(
            frequency: .weekly, end: .until(term.last), weekdays: activity.weekdays.map { .each($0) })
        let first = rule.dates(from: term.first).first { _ in true } ?? term.first
        try book(
            activity.title, activity.kind, room: activity.room, troupes: activity.troupes,
            Recurrence(start: first.at(activity.from.hour, activity.from.minute), rule: rule),
            minutes: activity.minutes,
            people: activity.people, visibility: activity.visibility, desk)
    }

    private func planLectures(in term: Term, _ desk: Desk) throws {
        guard let start = LocalTime(hour: 15) else { return }
        let lectures = try LectureTerm(on: .saturday, at: start, from: term.first, through: term.last)
        _ = try PlanLectures(at: desk)(lectures, in: "reading-room")
    }

    /// Those who offer themselves, those who take their turn, those who stand in; a rota for half the term, and two who exchanged.
    private func findSpeakers(in term: Term, _ desk: Desk) throws {
        for offer in DemoCommunity.lectureOffers {
            _ = try KeepLectureOffers(at: desk).offer(
                offer.person, topic: offer.topic, book: offer.book, on: offer.week.map { term.day(.saturday, week: $0) }
            )
        }
        _ = try KeepLectureLists(.speakers, at: desk).add(DemoCommunity.lectureSpeakers)
        _ = try KeepLectureLists(.substitutes, at: desk).add(DemoCommunity.lectureSubstitutes)
        _ = try FillRota(at: desk)(through: term.day(.saturday, week: 10))
        _ = try AssignLecture(at: desk).swap(
            .day(term.day(.saturday, week: 3)), with: .day(term.day(.saturday, week: 5)))
    }

    /// One festive evening and one match, beside the weekly series.
    private func bookGala(in term: Term, _ desk: Desk) throws {
        try book(
            "迎新文艺汇演", .performance, room: "hall", troupes: ["choir", "dance", "sunset-red"],
            Recurrence(start: term.day(.sunday, week: 6).at(14, 0)), minutes: 150, people: 60, desk)
        try book(
            "门球友谊赛", .match, room: "gateball-court", troupes: ["gateball"],
            Recurrence(start: term.day(.sunday, week: 3).at(9, 0)), minutes: 120, people: 20, desk)
    }

    private func book(
        _ title: String, _ kind: ActivityKind, room: String, troupes: [String], _ recurrence: Recurrence,
        minutes: Int, people: Int?, visibility: Visibility = .public, _ desk: Desk
    ) throws {
        guard let schedule = Schedule(recurrence, seconds: minutes * 60) else { return }
        _ = try BookActivity(at: desk)(
            BookingRequest(
                title: title, kind: kind, rooms: [room], troupes: troupes, schedule: schedule, attendance: people,
                visibility: visibility))
    }

    /// What a term brings: an evening called off and announced, one called off quietly, a morning of maintenance.
    private func makeChanges(in term: Term, _ desk: Desk) throws {
        let cancel = CancelActivity(at: desk)
        _ = try cancel(
            "合唱排练", occasion: .day(term.day(.tuesday, week: 4)), scope: .this, reason: "区里比赛，停一次",
            isAnnounced: true)
        _ = try cancel(
            "舞蹈排练", occasion: .day(term.day(.friday, week: 3)), scope: .this, reason: "地板打蜡")
        let closed = term.day(.monday, week: 5)
        _ = try CloseRoom(at: desk)(
            "hall", from: closed.at(8, 0), to: closed.at(12, 0), reason: "消防设施检修", effect: .refuse)
    }
}

/// Twenty weeks from the day after a moment.
private struct Term {
    let first: LocalDate
    let last: LocalDate

    init(startingAfter now: Instant, in zone: Zone) {
        first = zone.local(now).date.adding(days: 1)
        last = first.adding(days: 20 * 7 - 1)
    }

    /// The weekday in a week of the term, counted from 1.
    func day(_ weekday: Weekday, week: Int) -> LocalDate {
        first.adding(days: weekday.days(after: first.weekday) + (week - 1) * 7)
    }
}

extension LocalDate {
    /// The day at a time of the clock that is known to exist.
    fileprivate func at(_ hour: Int, _ minute: Int) -> LocalDateTime {
        LocalDateTime(self, LocalTime(hour: hour, minute: minute) ?? .midnight)
    }
}
