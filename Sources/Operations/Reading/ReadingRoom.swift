import CivilTime
import Scheduling
import Storage

/// The community's reading room: the room with the slug `reading-room`, or the only one whose name says that it is one.
struct ReadingRoom {
    private let result: Result<Room, OperationError>
    private let zone: Zone
    private let holidays: HolidayCalendar
    private let closures: [Closure]
    private var days: [LocalDate: [TimeSpan]] = [:]

    /// Finds the room, with all its closures.
    init(_ file: CommunityReader) throws {
        let rooms = try file.rooms()
        result = Self.find(among: rooms.inUse)
        zone = try file.community().zone
        holidays = try file.holidayCalendar()
        guard case .success(let room) = result, let ever = TimeSpan.all(after: Instant(seconds: 0)) else {
            closures = []
            return
        }
        let byNumber = Dictionary(uniqueKeysWithValues: rooms.map { ($0.id, $0) })
        closures = try file.closures(overlapping: ever).filter { $0.shuts(room, among: byNumber) }
    }

    /// Checks that it is known which room it is.
    ///
    /// - Throws: `OperationError.noReadingRoom` or `.severalReadingRooms`.
    func check() throws(OperationError) { _ = try result.get() }

    /// When it is open on a day and on the days beside it, closures taken out.
    mutating func openSpans(around day: LocalDate) -> [TimeSpan] {
        guard case .success(let room) = result else { return [] }
        if let known = days[day] { return known }
        let open = room.openSpans(
            from: day.adding(days: -1), through: day.adding(days: 1), in: zone, holidays: holidays)
        let spans = open.flatMap { span in
            span.subtracting(closures.map(\.span).filter { $0.overlaps(span) })
        }
        days[day] = spans
        return spans
    }

    /// When it is open on a day alone.
    mutating func openSpans(on day: LocalDate) -> [TimeSpan] {
        guard let whole = zone.span(from: day, through: day) else { return [] }
        return openSpans(around: day).compactMap { span in
            TimeSpan(from: max(span.start, whole.start), to: min(span.end, whole.end))
        }
    }

    static func find(among rooms: [Room]) -> Result<Room, OperationError> {
        if let room = rooms.first(where: { $0.slug == "reading-room" }) { return .success(room) }
        let fitting = rooms.filter { room in words.contains { room.name.lowercased().contains($0) } }
        let exact = fitting.filter { words.contains($0.name.lowercased()) }
        guard let first = exact.first ?? fitting.first else { return .failure(.noReadingRoom) }
        guard exact.count == 1 || fitting.count == 1 else {
            return .failure(.severalReadingRooms(fitting.map(\.name)))
        }
        return .success(first)
    }

    private static let words = ["图书室", "阅览室", "reading room"]
}
