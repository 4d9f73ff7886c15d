import CivilTime
import Learning
import Scheduling
import Storage

/// The log while many sessions are taken in: what everybody's days look like, kept at hand, so that no row asks the file.
struct ReadingRoll {
    /// What came of one row.
    enum Deed {
        case added(minutes: Int)
        case unchanged
    }

    /// What two tellings of one session have in common, whatever was corrected since.
    private struct Telling: Hashable {
        let person: Person.ID
        /// The moment of the start where it was said, else the first of its day.
        let start: Instant
        let minutes: Int
        let isAssumed: Bool
    }

    private var log: ReadingLog
    private let reason: String
    private let desk: Desk
    private let peopleByName: [String: [Person]]
    private var diaries: [Person.ID: ReadingDiary] = [:]
    private var known: [Telling: Int] = [:]

    /// Takes what is logged of some days, and the days beside them, to hand.
    init(_ log: ReadingLog, around days: ClosedRange<LocalDate>?, reason: String, desk: Desk) throws {
        self.log = log
        self.reason = reason
        self.desk = desk
        peopleByName = Dictionary(grouping: log.desk.people) { Self.key($0.name) }
        guard let days else { return }
        let zone = log.desk.rules.zone
        let reach = zone.span(from: days.lowerBound.adding(days: -3), through: days.upperBound.adding(days: 3))
        guard let reach else { return }
        var spans: [Person.ID: [TimeSpan]] = [:]
        var known: [Telling: Int] = [:]
        try log.file.reader.forEachReadingEver(startingIn: reach) { reading in
            let session = reading.session
            if !reading.isRemoved, let span = session.span { spans[reading.person, default: []].append(span) }
            guard let minutes = session.minutes else { return }
            let isAssumed = session.flags.contains(.startAssumed)
            let start = isAssumed ? zone.startOfDay(zone.local(session.start).date) : session.start
            let telling = Telling(person: reading.person, start: start, minutes: minutes, isAssumed: isAssumed)
            known[telling, default: 0] += 1
        }
        self.known = known
        diaries = spans.mapValues { ReadingDiary($0) }
    }

    /// Logs what a row says; nil where it cannot be, which the reading then says.
    mutating func take(_ row: ReadingRow, _ cells: inout RowReading<ReadingColumn>) throws -> Deed? {
        guard let person = person(row.person, &cells) else { return nil }
        if isKnown(row.slot, of: person) { return .unchanged }
        if row.slot.place == .room { try log.desk.room.check() }
        let diary = diaries[person.id] ?? ReadingDiary()
        let found: (span: TimeSpan, isAssumed: Bool)
        let book: Book?
        do {
            found = try row.slot.span(at: &log.desk, beside: diary)
            book = try row.book.map { try log.desk.shelf.findOrAdd($0, in: log.file) }
        } catch LearningError.reading(let refusal) {
            cells.refuse(refusal.column, refusal.words)
            return nil
        } catch let error as any ExplainedError where error is LearningError || error is OperationError {
            cells.refuse(.book, error.explanation.unstopped)
            return nil
        }
        let flags = log.desk.flags(of: found.span, at: row.slot.place).union(found.isAssumed ? [.startAssumed] : [])
        let session = ReadingSession(
            start: found.span.start, end: found.span.end, place: row.slot.place, flags: flags)
        try log.file.insert(
            LoggedReading(
                person: person.id, session: session, book: book?.id, loggedBy: desk.actor,
                reason: flags.contains(.backDated) ? reason : nil), at: desk.now)
        diaries[person.id, default: ReadingDiary()].insert(found.span)
        return .added(minutes: row.slot.minutes)
    }

    /// Whether a session that was logged before, and is not accounted for by another row, is the one of the row.
    private mutating func isKnown(_ slot: Slot, of person: Person) -> Bool {
        let zone = log.desk.rules.zone
        let start = slot.time.map { zone.instant(LocalDateTime(slot.day, $0)) } ?? zone.startOfDay(slot.day)
        let telling = Telling(person: person.id, start: start, minutes: slot.minutes, isAssumed: slot.time == nil)
        guard let count = known[telling], count > 0 else { return false }
        known[telling] = count - 1
        return true
    }

    /// Whose the row is: in a table nobody is known by a beginning, since nobody is asked whether it was meant.
    private func person(_ name: String, _ cells: inout RowReading<ReadingColumn>) -> Person? {
        let named = peopleByName[Self.key(name)] ?? log.desk.people.filter { $0.id.description == name }
        guard named.count != 1 else { return named[0] }
        guard named.isEmpty else {
            let numbers = named.map(\.id.description)
            cells.refuse(
                .person,
                LocalizedText(
                    zh: "有 \(named.count) 个人叫“\(name.excerpt)”；请改写编号 \(numbers.joined(separator: " 或 "))",
                    en:
                        "\(named.count) people are called “\(name.excerpt)”; write a number, \(numbers.joined(separator: " or "))"
                ))
            return nil
        }
        cells.refuse(
            .person,
            LocalizedText(
                zh: "没有登记过“\(name.excerpt)”；请检查姓名，或先用 shuxiang person add 添加",
                en: "nobody called “\(name.excerpt)” is on file; check the name, or add them with shuxiang person add"))
        return nil
    }

    private static func key(_ name: String) -> String { name.filter { !$0.isWhitespace }.lowercased() }
}

extension ReadingRefusal {
    /// The column of a table that has to be mended.
    fileprivate var column: ReadingColumn {
        switch self {
        case .overlaps, .stillReading, .noFreeTime: .start
        case .inTheFuture, .dayToCome, .needsReason: .date
        case .badLength, .dayFull, .howLong: .minutes
        case .notReading, .removed: .person
        }
    }

    /// What is wrong, for whoever mends a table.
    fileprivate var words: LocalizedText {
        switch self {
        case .overlaps(let span, let zone):
            LocalizedText(
                zh: "和 \(zone.words(for: span).zh) 的记录重叠；请改时间，重复的就删掉这一行",
                en: "it overlaps the session of \(zone.words(for: span).en); change the time, or take the row out")
        case .noFreeTime(let day, let minutes):
            LocalizedText(
                zh: "\(day) 没有空着的 \(minutes) 分钟；请写明从几点开始，或检查日期",
                en: "\(day) has no \(minutes) free minutes in a row; say when it began, or check the date")
        case .stillReading, .inTheFuture, .dayToCome, .needsReason, .badLength, .dayFull, .howLong, .notReading,
            .removed:
            explanation.unstopped
        }
    }
}

extension LocalizedText {
    /// The sentence without its stop, as a cell of a table is spoken of.
    fileprivate var unstopped: LocalizedText {
        LocalizedText(
            zh: zh.hasSuffix("。") ? String(zh.dropLast()) : zh, en: en.hasSuffix(".") ? String(en.dropLast()) : en)
    }
}
