import CivilTime
import Learning
import Scheduling
import Testing

@testable import Operations

@Suite struct AssignLectureTests {
    private static func house() throws -> House {
        let house = try House()
        try house.planLectures(through: "2026-12-12")
        try house.addPeople(["李春花", "王建国", "赵秀兰"])
        return house
    }

    private static func day(_ text: String) throws -> Occasion { .day(try LocalDate(text)) }

    @Test func `Somebody who is named speaks, and an offer of theirs is taken up`() throws {
        let house = try Self.house()
        _ = try KeepLectureOffers(at: house.desk()).offer("李春花", topic: "家风", book: "傅雷家书", on: nil)
        try house.assign("2026-12-05", "李春花")
        let line = try #require(
            try ListLectures(at: house.desk())(from: LocalDate("2026-12-05"), through: LocalDate("2026-12-05")).first)
        #expect(line.turn?.topic == "家风" && line.turn?.book == "傅雷家书" && line.turn?.origin == .offered)
        #expect(try KeepLectureOffers(at: house.desk()).offers().isEmpty)
    }

    @Test func `Whoever speaks already may say what about; nobody else gets the lecture`() throws {
        let house = try Self.house()
        try house.assign("2026-12-05", "李春花")
        try house.assign("2026-12-05", "李春花", topic: "家书")
        #expect(throws: LectureError.taken(try LocalDate("2026-12-05"), speaker: "李春花")) {
            try house.assign("2026-12-05", "王建国")
        }
        let line = try ListLectures(at: house.desk())(from: LocalDate("2026-12-05"), through: LocalDate("2026-12-05"))
        #expect(line.first?.turn?.topic == "家书" && line.first?.turn?.origin == .named)
    }

    @Test func `A swap takes the topics along, with a free lecture too`() throws {
        let house = try Self.house()
        try house.assign("2026-11-28", "李春花", topic: "甲")
        try house.assign("2026-12-05", "王建国", topic: "乙")
        let assign = AssignLecture(at: try house.desk())
        let answer = try assign.swap(Self.day("2026-11-28"), with: "王建国")
        #expect(answer.lines.map { $0.turn?.topic } == ["乙", "甲"])
        _ = try assign.swap(Self.day("2026-11-28"), with: Self.day("2026-12-12"))
        #expect(try house.speakers() == ["2026-11-28 -", "2026-12-05 李春花", "2026-12-12 王建国"])
    }

    @Test func `A swap with somebody who has no turn, or with nobody on both days, says so`() throws {
        let house = try Self.house()
        let assign = AssignLecture(at: try house.desk())
        #expect(throws: LectureError.turnsToCome(person: "赵秀兰", days: [])) {
            try assign.swap(Self.day("2026-11-28"), with: "赵秀兰")
        }
        #expect(throws: LectureError.nobodySpeaks(try LocalDate("2026-11-28"))) {
            try assign.swap(Self.day("2026-11-28"), with: Self.day("2026-12-05"))
        }
    }

    @Test func `The first who stands in and can takes the place of a speaker who cannot`() throws {
        let house = try Self.house()
        _ = try KeepLectureLists(.substitutes, at: house.desk()).add(["赵秀兰", "王建国"])
        _ = try KeepPeople(at: house.desk()).noteAway(
            "赵秀兰", from: LocalDate("2026-12-05"), through: LocalDate("2026-12-05"), reason: nil)
        try house.assign("2026-12-05", "李春花", topic: "家风")
        let assign = AssignLecture(at: try house.desk())
        #expect(try assign.drop(Self.day("2026-12-05"), reason: "感冒").freed?.name == "李春花")
        let answer = try assign.substitute(Self.day("2026-12-05"))
        #expect(answer.passedOver.map(\.person.name) == ["赵秀兰"])
        #expect(answer.lines.first?.speaker?.name == "王建国" && answer.lines.first?.turn?.origin == .substitute)
        // What was to be spoken about is not lost.
        #expect(try KeepLectureOffers(at: house.desk()).offers().map(\.offer.topic) == ["家风"])
    }

    @Test func `Who gave a lecture up is not put on it again by the rota`() throws {
        let house = try Self.house()
        _ = try KeepLectureOffers(at: house.desk()).offer("李春花", topic: "家风", book: nil, on: LocalDate("2026-11-28"))
        _ = try FillRota(at: house.desk())(through: LocalDate("2026-11-28"))
        _ = try AssignLecture(at: house.desk()).drop(Self.day("2026-11-28"), reason: "感冒")
        _ = try FillRota(at: house.desk())()
        #expect(try house.speakers() == ["2026-11-28 -", "2026-12-05 李春花", "2026-12-12 李春花"])
    }

    @Test func `Where nobody can stand in, each is named with the reason`() throws {
        let house = try Self.house()
        #expect(throws: LectureError.noSubstitute(try LocalDate("2026-12-05"), [])) {
            try AssignLecture(at: house.desk()).substitute(Self.day("2026-12-05"))
        }
    }

    @Test func `What has begun keeps its speaker, and a day without a lecture is told with the nearest`() throws {
        let house = try Self.house()
        let assign = AssignLecture(at: try house.desk(at: "2026-11-28T15:00"))
        #expect(throws: LectureError.begun(try LocalDate("2026-11-28"))) {
            try assign(Self.day("2026-11-28"), to: "李春花")
        }
        let near = try ["2026-11-28", "2026-12-05", "2026-12-12"].map { try LocalDate($0) }
        #expect(throws: LectureError.noLecture(on: try LocalDate("2026-12-06"), near: near)) {
            try assign(Self.day("2026-12-06"), to: "李春花")
        }
    }

    @Test func `A lecture that is called off tells its speaker, whose offer comes first again`() throws {
        let house = try Self.house()
        let offers = KeepLectureOffers(at: try house.desk())
        _ = try offers.offer("李春花", topic: "家风", book: nil, on: LocalDate("2026-12-05"))
        _ = try offers.offer("王建国", topic: "锣鼓", book: nil, on: nil)
        try house.assign("2026-12-05", "李春花")
        let answer = try CancelActivity(at: house.desk())(
            "社区半小时", occasion: Self.day("2026-12-05"), scope: nil, reason: "停电")
        #expect(answer.speakers.map(\.person.name) == ["李春花"])
        #expect(answer.exchanges.count == 1)
        #expect(try offers.offers().map(\.person.name) == ["李春花", "王建国"])
        #expect(try offers.offers().first?.offer.day == nil)
        _ = try ChangeActivity(at: house.desk()).restore("社区半小时", occasion: Self.day("2026-12-05"))
        #expect(try house.speakers() == ["2026-11-28 -", "2026-12-05 -", "2026-12-12 -"])
        #expect(try house.agenda("2026-12-05", "2026-12-05").count == 2)
    }

    @Test func `Every problem is one sentence in both languages`() throws {
        let day = try LocalDate("2026-12-05")
        let problems: [LectureError] = [
            .noLecture(on: day, near: []), .doesNotTakePlace(day, .cancelled), .taken(day, speaker: "李春花"),
            .nobodySpeaks(day), .begun(day), .notBegun(day), .noSubstitute(day, [LocalizedText(zh: "甲", en: "A")]),
            .turnsToCome(person: "李春花", days: []), .turnsToCome(person: "李春花", days: [day, day]),
            .offersNothing(person: "李春花"), .nobodyNamed,
        ]
        for problem in problems {
            #expect(problem.explanation.zh.hasSuffix("。") && problem.explanation.en.hasSuffix("."))
            #expect(problem.explanation.zh != problem.explanation.en)
        }
    }
}

@Suite struct NoteListenersTests {
    @Test func `Names add up, a number corrects, and nothing is noted before the lecture begins`() throws {
        let house = try House()
        try house.planLectures()
        try house.addPeople(["李春花", "王建国"])
        let day = Occasion.day(try LocalDate("2026-11-28"))
        #expect(throws: LectureError.notBegun(try LocalDate("2026-11-28"))) {
            try NoteListeners(at: house.desk(at: "2026-11-28T14:59"))(day, names: ["李春花"])
        }
        let note = NoteListeners(at: try house.desk(at: "2026-11-28T17:00"))
        #expect(try note(day, names: ["李春花"]).people == 1)
        #expect(try note(day, names: ["王建国", "李春花"]).listeners.map(\.name) == ["李春花", "王建国"])
        #expect(try note(day, names: [], people: 23).people == 23)
        #expect(try note(day, names: ["王建国"], isCorrection: true).listeners.map(\.name) == ["李春花"])
        #expect(throws: LectureError.nobodyNamed) { try note(day, names: []) }
    }
}
