public import CivilTime
public import Feeds
import Learning
import Scheduling
import Storage

/// Makes the community's feeds from what its file says.
public struct FeedDesk: Sendable {
    private let desk: Desk

    /// Prepares to make feeds.
    public init(at desk: Desk) { self.desk = desk }

    /// Every feed there is, each with its title.
    public func list() throws -> [(name: FeedName, title: LocalizedText)] {
        let source = try source(for: .list)
        return try source.feeds.map { ($0, try Feed($0, of: source).title) }
    }

    /// The bytes of one feed.
    ///
    /// - Throws: `OperationError.notFound` where the community has no such feed.
    public func bytes(of name: String, form: FeedForm, alarm: FeedAlarm? = nil) throws -> [UInt8] {
        try feed(name, form: form, alarm: alarm).bytes()
    }

    /// Writes one feed piece by piece, so that no more of it is held than a piece.
    ///
    /// - Throws: what `bytes(of:form:)` throws, and what the sink throws.
    public func write(
        _ name: String, form: FeedForm, alarm: FeedAlarm? = nil, to sink: @escaping (_ piece: [UInt8]) throws -> Void
    ) throws {
        try feed(name, form: form, alarm: alarm).write(to: sink)
    }

    private func feed(_ name: String, form: FeedForm, alarm: FeedAlarm?) throws -> Feed {
        let feed = FeedName(name)
        let source = try source(for: feed.map { .one($0) } ?? .list)
        guard let feed, source.feeds.contains(feed) else {
            throw OperationError.notFound(.feed, name: name, candidates: source.feeds.map(\.description))
        }
        return try Feed(feed, of: source, form: form, alarm: alarm)
    }

    /// The bytes of the personal feed behind a token; nil where the token was never issued or has been revoked.
    public func bytes(of token: FeedToken, form: FeedForm, alarm: FeedAlarm? = nil) throws -> [UInt8]? {
        guard let (troupes, turns) = try desk.read({ try $0.audience(ofTokenHash: token.hash, on: desk.today) }) else {
            return nil
        }
        let source = try source(for: .personal(troupes, turns))
        return try Feed(membersOf: troupes, speakingAt: turns, of: source, form: form, alarm: alarm).bytes()
    }

    /// The list of all feeds for programs, as `feeds.json` has it among published files.
    public func index() throws -> [UInt8] { try FeedIndex(source(for: .list)).bytes() }

    /// What feeds are wanted for: nothing is read that they have no use for.
    enum Purpose {
        /// To make any of them.
        case every
        /// To list them.
        case list
        /// To make one.
        case one(FeedName)
        /// To make that of somebody who is in some troupes and speaks at some lectures.
        case personal(Set<Troupe.ID>, Set<OccurrenceKey>)
    }

    /// What feeds are made of, read in one transaction.
    func source(for purpose: Purpose = .every) throws -> FeedSource {
        try desk.read { file in
            let imports = try file.calendars().filter { $0.contents == .holidays }.map(\.imported)
            let (rooms, troupes) = (try file.rooms(), try file.troupes())
            var source = FeedSource(
                community: desk.community, rooms: rooms, troupes: troupes,
                activities: try file.activities(purpose.activities(rooms, troupes)),
                holidays: FeedSource.Holidays(try file.holidayCalendar(), imported: imports.max()),
                diary: try diary(file, claimsOf: purpose.roomsTaken(rooms)),
                insights: try file.insights().filter(\.standing.isApproved), publicKinds: try file.publicKinds(),
                today: desk.today)
            source.notices = try file.lectureNotices()
            source.awardCycles = try file.awardCycles()
            return source
        }
    }

    private func diary(_ file: CommunityReader, claimsOf rooms: Set<Room.ID>?) throws -> FeedSource.RoomDiary {
        guard let span = FeedWindow(on: desk.today).span(in: desk.community.zone) else { return FeedSource.RoomDiary() }
        let revisions = try file.hoursRevisions()
        return FeedSource.RoomDiary(
            closures: try file.closures(endingAfter: min(span.start, earliestWeek(of: revisions))),
            claimed: try file.claimedSpans(overlapping: span, in: rooms), hoursRevisions: revisions)
    }

    /// The start of the first week from which on the hours of any room are told.
    private func earliestWeek(of revisions: [Room.ID: HoursRevision]) -> Instant {
        let zone = desk.community.zone
        return revisions.values.map { zone.startOfDay($0.firstDay(in: zone)) }.min() ?? desk.now
    }
}

extension FeedDesk.Purpose {
    /// The activities that the feeds tell of.
    fileprivate func activities(_ rooms: [Room], _ troupes: [Troupe]) -> ActivityChoice {
        switch self {
        case .every, .one(.community): .all
        case .list, .one(.holidays), .one(.insights), .one(.awards), .one(.hours): .none
        case .one(.lecture): .ofKind(.lecture)
        case .one(.kind(let kind)): .ofKind(kind)
        case .one(.room(let slug)), .one(.busy(let slug)):
            .inRooms(Set(rooms.filter { $0.slug == slug }.flatMap(rooms.sharingFloor).map(\.id)))
        case .one(.troupe(let slug)): .ofTroupes(Set(troupes.filter { $0.slug == slug }.map(\.id)), and: [])
        case .personal(let troupes, let turns): .ofTroupes(troupes, and: Set(turns.map(\.activity)))
        }
    }

    /// The rooms of which the feeds tell when they are taken; nil for all.
    fileprivate func roomsTaken(_ rooms: [Room]) -> Set<Room.ID>? {
        switch self {
        case .every: nil
        case .one(.busy(let slug)): Set(rooms.filter { $0.slug == slug }.flatMap(\.leaves))
        case .list, .one, .personal: []
        }
    }
}

extension CommunityReader {
    /// The troupes whose members the holder of a token counts among, and the lectures at which they speak; nil where there is no
    /// such token, or it is no longer good.
    ///
    /// The feed of a child is the guardian's: it is good as long as the child is one and has that guardian. One of a grown-up is
    /// not good where they turn out to be a child.
    fileprivate func audience(
        ofTokenHash hash: [UInt8], on day: LocalDate
    ) throws -> (troupes: Set<Troupe.ID>, turns: Set<OccurrenceKey>)? {
        guard let token = try feedToken(ofHash: hash), try isGood(token, on: day) else { return nil }
        switch token.subscriber {
        case .troupe(let troupe): return ([troupe], [])
        case .person(let person):
            let joined = try memberships().filter { $0.person == person }.map(\.troupe)
            let led = try troupes().filter { $0.leader == person }.map(\.id)
            let turns = try lectureTurns().filter { $0.turn.speaker == person }.map(\.lecture)
            return (Set(joined + led), Set(turns))
        }
    }
}

extension CommunityReader {
    /// Whether a token opens its feed on a day.
    func isGood(_ token: FeedTokenEntry, on day: LocalDate) throws -> Bool {
        guard case .person(let id) = token.subscriber else { return true }
        guard let person = try people().first(where: { $0.id == id }) else { return false }
        return person.mayBeMinor(on: day)
            ? token.guardian != nil && token.guardian == person.guardian : token.guardian == nil
    }
}
