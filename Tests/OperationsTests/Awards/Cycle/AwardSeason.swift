import CivilTime
import Learning
import Scheduling
import Storage
import Testing

@testable import Operations

/// A house with people who read, on the way through an award cycle from 1 June to 15 November 2026.
///
/// It is 22 November 2026. 李春花 and 王建国 live in 1号楼, 赵秀兰 in 2号楼, and so do the child 何小雨 and her guardian 杨晓梅 behind one
/// door; each of the first three and the child read twenty times, 李春花 longest. 评一 to 评五, who may sit on a panel, live in 3号楼.
/// 李春花 and 评五 sing in the choir.
struct AwardSeason {
    static let cycle = "2026年度"
    static let panel = ["评一", "评二", "评三", "评四", "评五"]
    let house: House

    init() throws {
        house = try House()
        let desk = try house.desk()
        let people = KeepPeople(at: desk)
        for (name, born, building, door, consent) in Self.people {
            _ = try people.add(
                name,
                PersonChanges(
                    birthYear: born, consent: consent,
                    move: PersonChanges.Move(household: door, building: building)))
        }
        _ = try people.edit("何小雨", PersonChanges(guardian: .person("杨晓梅")))
        for name in ["李春花", "评五"] { _ = try people.addMember(name, to: "choir", role: nil) }
        try desk.write { file in
            try file.save(ImportedCalendar(name: "节假日", contents: .holidays, imported: Instant(seconds: 0)))
            try file.replaceHolidays(
                with: HolidayCalendar(coveredYears: [2026], holidays: []), from: "节假日")
        }
        for (name, minutes) in [("李春花", 120), ("王建国", 90), ("赵秀兰", 60), ("何小雨", 30)] {
            try read(name, minutes: minutes, times: 20)
        }
    }

    private static let people: [(String, Int, String, String, Bool)] = [
        ("李春花", 1958, "1号楼", "101", true), ("王建国", 1952, "1号楼", "102", false),
        ("赵秀兰", 1961, "2号楼", "201", true), ("杨晓梅", 1983, "2号楼", "202", true),
        ("何小雨", 2014, "2号楼", "202", false),
        ("评一", 1970, "3号楼", "301", false), ("评二", 1970, "3号楼", "302", false),
        ("评三", 1970, "3号楼", "303", false), ("评四", 1970, "3号楼", "304", false),
        ("评五", 1970, "3号楼", "305", false),
    ]

    /// Logs sessions on so many days from 1 June on, at nine.
    func read(_ name: String, minutes: Int, times: Int, from day: String = "2026-06-01") throws {
        let desk = try house.desk()
        let zone = desk.community.zone
        try desk.write { file in
            let person = try NameLookup(file.reader.people()).find(name)
            for number in 0..<times {
                let start = zone.startOfDay(try LocalDate(day).adding(days: number)).adding(seconds: 9 * 3_600)
                try file.insert(
                    LoggedReading(
                        person: person.id,
                        session: ReadingSession(start: start, end: start.adding(seconds: minutes * 60), place: .home),
                        loggedBy: "测试"), at: start)
            }
        }
    }

    /// A desk on a day at nine.
    func desk(_ day: String = "2026-11-22") throws -> Desk { try house.desk(at: "\(day)T09:00") }

    /// Opens the cycle on 1 June.
    @discardableResult
    func open(
        _ name: String = AwardSeason.cycle, from: String = "2026-06-01", to: String = "2026-11-15",
        nominationsUntil: String = "2026-11-20", awards: [AwardKind] = []
    ) throws -> AwardCycle {
        var wish = OpenAward.Wish(name: name)
        wish.days = (try LocalDate(from), try LocalDate(to))
        wish.nominationsUntil = try LocalDate(nominationsUntil)
        wish.awards = awards
        wish.seed = "417"
        return try OpenAward(at: desk("2026-06-01"))(wish)
    }

    /// Nominates, by themselves unless told otherwise, on 10 November.
    @discardableResult
    func nominate(
        _ name: String, _ award: AwardKind = .resident, by manner: NominationManner = .own, _ nominator: String? = nil,
        consent: Bool = true, in cycle: String = AwardSeason.cycle, on day: String = "2026-11-10"
    ) throws -> NominateForAward.Answer {
        try NominateForAward(at: desk(day))(
            name, for: award, in: cycle, by: manner, nominator: nominator, hasConsent: consent)
    }

    /// Sums up on 22 November.
    @discardableResult
    func score(_ cycle: String = AwardSeason.cycle, on day: String = "2026-11-22") throws -> ScoreAward.Answer {
        try ScoreAward(at: desk(day))(cycle, cutOff: nil)
    }

    /// Hangs out from 23 November, a Monday: the last of five working days is 30 November.
    @discardableResult
    func publicise(
        _ cycle: String = AwardSeason.cycle, on day: String = "2026-11-23", days: Int? = nil
    ) throws -> AwardNotice {
        try PubliciseAward(at: desk(day))(cycle, from: nil, workingDays: days).notice
    }

    /// Decides on 1 December.
    @discardableResult
    func decide(_ cycle: String = AwardSeason.cycle, on day: String = "2026-12-01") throws -> AwardNotice {
        try DecideAward(at: desk(day))(cycle, awardDay: nil).notice
    }

    /// The three grown-ups and the child, nominated; the child with her guardian's consent.
    func nominateAll() throws {
        for name in ["李春花", "王建国", "赵秀兰"] { try nominate(name) }
        try consentForChild()
        try nominate("何小雨", .youngPerson)
    }

    /// Notes the consent of the child's guardian.
    func consentForChild() throws {
        _ = try KeepPeople(at: desk()).edit("何小雨", PersonChanges(consent: true))
    }

    /// Lets one resident win.
    func allowOneResident() throws {
        let policy = try AwardPolicy([.winners(.resident): 1])
        _ = try KeepAwardPolicy(at: desk()).set(Array(policy.text.utf8))
    }

    /// The cycle as those who keep it see it.
    func card(_ cycle: String = AwardSeason.cycle, on day: String = "2026-12-01") throws -> AwardCycleCard {
        try ShowAwards(at: desk(day)).card(cycle)
    }

    /// The score of every candidate.
    func scores(_ cycle: String = AwardSeason.cycle) throws -> [String: Points] {
        let pairs = try card(cycle).candidates.compactMap { candidate in
            candidate.nomination.score.map { (candidate.name.zh, $0.total) }
        }
        return Dictionary(pairs) { first, _ in first }
    }
}

/// Fails unless the body refuses just so.
func expectRefusal<Value>(
    _ refusal: AwardRefusal, sourceLocation: SourceLocation = #_sourceLocation, _ body: () throws -> Value
) {
    #expect(throws: LearningError.award(refusal), sourceLocation: sourceLocation) { _ = try body() }
}
