public import CivilTime
import Learning
import Scheduling
import Storage

/// How much was read: by month, by building or by age, in minutes, people and sessions. Nothing tells who.
public struct ReportReading: Sendable {
    /// What the lines of a report stand for.
    public enum Grouping: String, Sendable, Hashable, CaseIterable {
        case month, building, age
    }

    /// One line of a report.
    public struct Line: Sendable, Hashable {
        /// The line's name for programs: `2026-11`, a building's name, `60-and-over`; empty where the building is not known.
        public let key: String
        /// The line's name for people.
        public let name: LocalizedText
        /// How many minutes were read.
        public var minutes = 0
        /// How many people read.
        public var readers = 0
        /// How many sessions there were.
        public var sessions = 0
    }

    /// A report.
    public struct Answer: Sendable {
        /// Its lines, in the order in which they are told.
        public let lines: [Line]
        /// All of it together; somebody who stands in several lines is one reader here.
        public let total: Line
    }

    private let desk: Desk

    /// Prepares to report.
    public init(at desk: Desk) { self.desk = desk }

    /// Sums up the sessions that began on one of the days. Those under way do not count yet.
    ///
    /// - Throws: `OperationError.endsBeforeStart` where the last day comes before the first.
    public func callAsFunction(
        from first: LocalDate, through last: LocalDate, by grouping: Grouping
    ) throws -> Answer {
        guard first <= last else {
            throw OperationError.endsBeforeStart(start: first.description, end: last.description)
        }
        return try desk.read { file in
            var table = try ReadingDesk(file, at: desk)
            var tally = ReadingTally(
                grouping, births: Dictionary(uniqueKeysWithValues: table.everyone.map { ($0.id, $0.birthYear) }),
                homes: grouping == .building ? try file.homes() : [:])
            if let days = table.rules.zone.span(from: first, through: last) {
                let open = try file.openReadings().filter { days.contains($0.session.start) }
                try file.forEachReading(startingIn: days) { reading in
                    if reading.session.end != nil { tally.count(reading, in: table.rules.zone) }
                }
                for reading in open { tally.count(try table.settled(reading), in: table.rules.zone) }
            }
            return tally.answer
        }
    }
}

/// The sums of a report in the making.
private struct ReadingTally {
    private let grouping: ReportReading.Grouping
    private let births: [Person.ID: Int?]
    private let homes: [Person.ID: [(building: String, days: ClosedRange<LocalDate>)]]
    private var lines: [String: ReportReading.Line] = [:]
    private var readers: [String: Set<Person.ID>] = [:]

    init(
        _ grouping: ReportReading.Grouping, births: [Person.ID: Int?],
        homes: [Person.ID: [(building: String, days: ClosedRange<LocalDate>)]]
    ) {
        self.grouping = grouping
        self.births = births
        self.homes = homes
    }

    mutating func count(_ reading: LoggedReading, in zone: Zone) {
        guard let minutes = reading.session.minutes else { return }
        let line = line(of: reading.person, on: zone.local(reading.session.start).date)
        lines[line.key, default: line].minutes += minutes
        lines[line.key, default: line].sessions += 1
        readers[line.key, default: []].insert(reading.person)
    }

    var answer: ReportReading.Answer {
        let counted = lines.values.map { line in
            var line = line
            line.readers = readers[line.key]?.count ?? 0
            return line
        }
        var total = ReportReading.Line(key: "total", name: LocalizedText(zh: "合计", en: "Total"))
        total.minutes = counted.reduce(0) { $0 + $1.minutes }
        total.sessions = counted.reduce(0) { $0 + $1.sessions }
        total.readers = readers.values.reduce(into: Set<Person.ID>()) { $0.formUnion($1) }.count
        return ReportReading.Answer(lines: counted.sorted { order($0) < order($1) }, total: total)
    }

    private func line(of person: Person.ID, on day: LocalDate) -> ReportReading.Line {
        switch grouping {
        case .month:
            let month = String(day.description.prefix(7))
            return ReportReading.Line(key: month, name: LocalizedText(zh: month, en: month))
        case .building:
            let building = homes[person]?.first { $0.days.contains(day) }?.building
            let unknown = LocalizedText(zh: "未登记楼栋", en: "no building known")
            return ReportReading.Line(
                key: building ?? "", name: building.map { LocalizedText(zh: $0, en: $0) } ?? unknown)
        case .age:
            let band = AgeBand(bornIn: births[person] ?? nil, in: day.year)
            return ReportReading.Line(key: band.rawValue, name: band.name)
        }
    }

    /// Months and ages in their order, buildings by how much was read, what is not known last.
    private func order(_ line: ReportReading.Line) -> (Int, Int, String) {
        switch grouping {
        case .month: (0, 0, line.key)
        case .building: (line.key.isEmpty ? 1 : 0, -line.minutes, line.key)
        case .age: (AgeBand.allCases.firstIndex { $0.rawValue == line.key } ?? 0, 0, line.key)
        }
    }
}
