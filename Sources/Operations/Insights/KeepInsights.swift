public import CivilTime
public import Learning
public import Scheduling
import Storage

/// Takes insights (读书一得) in, decides about them, and takes them away.
public struct KeepInsights: Sendable {
    let desk: Desk

    /// Prepares to keep insights.
    public init(at desk: Desk) { self.desk = desk }

    /// Takes an insight in. It is shown to nobody before it is approved.
    ///
    /// - Parameters:
    ///   - words: What somebody wrote.
    ///   - writer: The name of whoever wrote it.
    ///   - book: The title, number or ISBN of the book it is about, if any; a new title is added.
    ///   - lecture: The day of the lecture in whose exchange it was said, if it was.
    /// - Throws: `InsightProblem` where a card has no room for the words, `OperationError` where there is no such person, or
    ///   no lecture was held on the day.
    public func add(
        _ words: String, by writer: String, about book: String? = nil, lecture: LocalDate? = nil
    ) throws -> Insight<Person> {
        let words = try InsightWords(words)
        return try desk.write { file in
            let writer = try NameLookup(file.reader.people()).find(writer)
            if let lecture { try check(lecture, in: file.reader) }
            var shelf = try BookShelf(file.reader)
            let book = try book.map { try shelf.findOrAdd($0, in: file).id }
            let number = try file.insertInsight(
                words, by: writer.id, about: book, lecture: lecture, uid: desk.uids.uid(at: desk.community.uidHost),
                now: desk.now)
            return try file.reader.knownInsight(number)
        }
    }

    /// Every insight, or those about which nobody has decided, in the order in which they were written down.
    public func list(pendingOnly: Bool = false) throws -> [Insight<Person>] {
        let insights = try desk.read { try $0.insights() }
        return pendingOnly ? insights.filter { $0.standing == .pending } : insights
    }

    /// Puts insights on the board, or leaves them there for longer or shorter: through a day, else for as long as the house
    /// says. All or none.
    ///
    /// - Parameters:
    ///   - names: The number or the first words of each.
    ///   - last: The last day on which they are shown.
    public func approve(_ names: [String], through last: LocalDate? = nil) throws -> [Insight<Person>] {
        try desk.write { file in
            let last = try last ?? desk.today.adding(days: file.reader.policy().insightDays)
            guard desk.today <= last else {
                throw OperationError.endsBeforeStart(start: desk.today.description, end: last.description)
            }
            let lookup = NameLookup(try file.reader.insights())
            return try names.map { try lookup.find($0).number }.uniqued.map { number in
                try file.decide(.approved(desk.now, through: last), on: number, now: desk.now)
                return try file.reader.knownInsight(number)
            }
        }
    }

    /// Keeps an insight off the board, or takes it down, with the reason.
    public func decline(_ name: String, reason: String) throws -> Insight<Person> {
        let reason = try PlainName.check(reason)
        return try desk.write { file in
            let number = try NameLookup(file.reader.insights()).find(name).number
            try file.decide(.declined(desk.now, reason: reason), on: number, now: desk.now)
            return try file.reader.knownInsight(number)
        }
    }

    /// Takes an insight away for good, wherever it stands.
    ///
    /// - Returns: The insight as it was.
    public func remove(_ name: String) throws -> Insight<Person> {
        try desk.write { file in
            let insight = try NameLookup(file.reader.insights()).find(name)
            try file.removeInsight(insight.number)
            return insight
        }
    }

    private func check(_ lecture: LocalDate, in file: CommunityReader) throws {
        let zone = desk.community.zone
        guard try file.hadLecture(on: lecture, by: desk.now, in: zone) else {
            throw OperationError.noLectureHeld(
                on: lecture, latest: try file.lectureDays(begunBy: desk.now, in: zone, atMost: 6))
        }
    }
}

extension CommunityReader {
    /// The insight of a number that was written or found in this same transaction.
    fileprivate func knownInsight(_ number: Int64) throws -> Insight<Person> {
        guard let insight = try insight(number) else {
            throw OperationError.notFound(.insight, name: String(number), candidates: [])
        }
        return insight
    }
}

extension NameLookup where Thing == Insight<Person> {
    init(_ insights: [Insight<Person>]) {
        self.init(
            .insight, among: insights, names: { [String($0.number), "#\($0.number)", $0.words.text] },
            label: { "#\($0.number) \($0.writer.name) \($0.words.excerpt)" })
    }
}

extension InsightWords {
    /// The words on one line, cut off after 20 characters.
    public var excerpt: String {
        let line = text.replacing("\n", with: " ")
        return line.count > 20 ? line.prefix(20) + "…" : line
    }
}
