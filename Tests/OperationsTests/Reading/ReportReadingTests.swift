import CivilTime
import Learning
import SeededRandom
import Testing

@testable import Operations

/// Reports beside sums that are made independently.
@Suite struct ReportReadingTests {
    @Test("The sums are those of what was logged", arguments: 0..<3 as Range<UInt64>)
    func sums(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let house = try House()
        let births = ["甲一": 2015, "乙一": 1990, "丙一": 1975, "丁一": 1950]
        for (name, year) in births.sorted(by: { $0.key < $1.key }) {
            _ = try KeepPeople(at: house.desk()).addPerson(name: name, birthYear: year, hasPublicNameConsent: false)
        }
        let log = LogReading(at: try house.desk())
        var byMonth: [String: (minutes: Int, readers: Set<String>, sessions: Int)] = [:]
        var byAge: [String: Int] = [:]
        let bands = ["甲一": "under-18", "乙一": "18-39", "丙一": "40-59", "丁一": "60-and-over"]
        for offset in 0..<40 {
            let name = try #require(births.keys.sorted().randomElement(using: &random))
            let minutes = Int.random(in: 1...120, using: &random)
            let day = try LocalDate("2026-09-01").adding(days: offset)
            _ = try log.log(name, minutes: minutes, on: day, from: nil, ReadingWish(place: .home), reason: "补")
            let month = String(day.description.prefix(7))
            var sum = byMonth[month] ?? (0, [], 0)
            sum = (sum.minutes + minutes, sum.readers.union([name]), sum.sessions + 1)
            byMonth[month] = sum
            byAge[bands[name] ?? "", default: 0] += minutes
        }
        let report = ReportReading(at: try house.desk())
        let (first, last) = (try LocalDate("2026-01-01"), try LocalDate("2026-12-31"))
        let months = try report(from: first, through: last, by: .month)
        #expect(months.lines.map(\.key) == byMonth.keys.sorted())
        for line in months.lines {
            let sum = try #require(byMonth[line.key])
            #expect(line.minutes == sum.minutes && line.readers == sum.readers.count && line.sessions == sum.sessions)
        }
        let ages = try report(from: first, through: last, by: .age)
        #expect(Dictionary(uniqueKeysWithValues: ages.lines.map { ($0.key, $0.minutes) }) == byAge)
        #expect(ages.total.sessions == 40 && ages.total.readers <= 4)
    }

    @Test func `Ages are bands, and whoever turns 18 in the year is young in it`() {
        let born = [2008, 2007, 1987, 1986, 1967, 1966].map { AgeBand(bornIn: $0, in: 2026) }
        #expect(born == [.under18, .from18, .from18, .from40, .from40, .from60])
        #expect(AgeBand(bornIn: nil, in: 2026) == .unknown)
    }

    @Test func `A session that nobody ended counts up to its latest end, one under way not yet`() throws {
        let house = try House()
        _ = try KeepPeople(at: house.desk()).addPerson(name: "李春花", birthYear: nil, hasPublicNameConsent: false)
        _ = try LogReading(at: house.desk(at: "2026-11-22T16:00")).start("李", ReadingWish())
        let day = try LocalDate("2026-11-22")
        let now = try ReportReading(at: house.desk(at: "2026-11-22T17:00"))(from: day, through: day, by: .month)
        #expect(now.lines.isEmpty)
        let later = try ReportReading(at: house.desk(at: "2026-11-23T09:00"))(from: day, through: day, by: .building)
        #expect(later.lines.map(\.minutes) == [120] && later.lines.first?.key == "")
    }
}
