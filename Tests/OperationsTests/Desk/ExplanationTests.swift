import CivilTime
import Feeds
import Learning
import Scheduling
import Storage
import Testing

@testable import Operations

/// Every error that can reach a person speaks both languages, in one sentence each.
@Suite struct ExplanationTests {
    private static let errors: [any ExplainedError] =
        operation + isbn + (readings as [any ExplainedError]) + (storage as [any ExplainedError])
        + (dates as [any ExplainedError]) + rules
        + (scheduling as [any ExplainedError]) + (policy as [any ExplainedError]) + feeds

    private static let operation: [any ExplainedError] =
        nouns.flatMap { noun -> [OperationError] in
            [.notFound(noun, name: "x", candidates: []), .ambiguous(noun, name: "x", candidates: [])]
        } + others + [PublishingError.cannotWrite(path: "x")]

    private static let nouns: [OperationError.Noun] = [
        .community, .room, .troupe, .person, .activity, .occurrence, .feed, .setting, .equipment,
        .book, .readingSession, .readingGroup,
    ]

    private static let others: [OperationError] = [
        .noCommunity(folder: "x"), .badSlug("x"), .badName("x"), .whichOccurrence(title: "x"),
        .nothingToCancel(title: "x"), .endsBeforeStart(start: "1", end: "2"), .tooLong(days: 31),
        .noLongerInUse(room: "x"), .needsGuardian(person: "x"), .sharesFloor(room: "x", other: "y"),
        .noReadingRoom, .severalReadingRooms(["x", "y"]),
    ]

    private static let readings = [
        ReadingRefusal.stillReading(since: start), .inTheFuture(end: start, now: start), .dayToCome(.min, today: .min),
        .badLength(minutes: 0, most: 240), .dayFull(.min, read: 1, most: 240), .noFreeTime(.min, minutes: 1),
        .needsReason(.min), .notReading(person: "x"), .howLong(number: "1"), .removed(number: "1"),
    ].map { LearningError.reading($0) }

    private static let isbn = ["x", "1", "1234567890128", "9787506365438", "7506365438", "9787506365437"].map(complaint)

    private static func complaint(aboutISBN text: String) -> any ExplainedError {
        do {
            return OperationError.unknownISBN(try ISBN(text))
        } catch {
            return error
        }
    }

    private static let storage: [StorageError] = [
        .missing(path: "x"), .alreadyExists(path: "x"), .notACommunityFile(path: "x"),
        .newerThanProgram(path: "x", version: 2, known: 1), .noPermission(path: "x"), .busy(path: "x"),
        .diskFull(path: "x"), .damaged(path: "x"), .doubleBooked, .readingOverlaps, .nameTaken("x"),
        .unreadableValue(path: "x", because: LocalizedText(zh: "甲。", en: "A.")),
        .failed(path: "x", code: 1, detail: "y"),
    ]

    private static let dates: [CivilTimeError] = [
        .notADate("x"), .notATime("x"), .notADateAndTime("x"), .unknownZone("x"), .lunarYearOutsideTable(1),
        .dateOutsideLunarTable(.min), .noLunarMonth(year: 2026, month: 13, isLeap: false),
        .noLunarDay(year: 2026, month: 1, isLeap: true, day: 31, days: 29), .noHolidayFile(year: 2030),
    ]

    private static let rules: [any ExplainedError] = [
        "", "FREQ=SECONDLY", "FREQ=DAILY;COUNT=0", "FREQ=WEEKLY;BYDAY=XX", "FREQ=DAILY;FREQ=DAILY",
        "RSCALE=CHINESE;FREQ=DAILY", "RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=8", "RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=12L",
    ].compactMap(refusal)

    private static let scheduling: [SchedulingError] =
        [
            .endless(limit: 2_000), .reachesTooFar(last: .min, years: 10), .neverHappens,
            .unknownDates(.lunarYearOutsideTable(2057)),
            .overlapsItself(first: start, second: start),
        ] + attendance.map { .attendance($0) }

    private static let attendance: [AttendanceRefusal] =
        [
            .tooEarly(start, opens: start), .over(start, ended: start), .mayStillCome(start, until: start),
            .hasCheckedIn(start, at: start), .notedAsNoShow(start), .nothingToday(title: "x"),
            .nothingToLift(troupe: "x"),
        ] + Occurrence.Status.allCases.map { .doesNotTakePlace(start, $0) }

    private static let start = LocalDateTime(.min, .midnight)

    private static let policy = PolicyKey.allCases.map { PolicyError.badValue($0, text: "x") }

    private static let feeds: [any ExplainedError] = [
        FeedError.noSuchFeed(.community),
        FeedError.unwritable(.community, reason: LocalizedText(zh: "磁盘满了。", en: "The disk is full.")),
        FeedError.unwritable(nil, reason: LocalizedText(zh: "磁盘满了。", en: "The disk is full.")),
        FeedError.noHolidays(calendar: nil), FeedError.noEvents(calendar: "x"),
    ]

    private static func refusal(of rule: String) -> (any ExplainedError)? {
        do {
            _ = try Repetition(rule)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: errors.map { ("\($0)", $0.explanation) }) func `An error is one sentence in each language`(
        error: String, text: LocalizedText
    ) {
        #expect(text.zh.unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) })
        #expect(!text.en.unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) })
        #expect(text.zh.hasSuffix("。") && text.en.hasSuffix("."))
        #expect(!text.zh.contains(where: \.isNewline) && !text.en.contains(where: \.isNewline))
    }

    @Test func `Every word for a kind, a status and a noun is in both languages`() {
        let texts =
            ActivityKind.allCases.map(\.name) + Occurrence.Status.allCases.map(\.name)
            + Self.nouns.map(\.name) + Weekday.allCases.map(\.name)
        for text in texts {
            #expect(text.zh.unicodeScalars.allSatisfy { (0x3400...0x9FFF).contains($0.value) })
            #expect(text.en.unicodeScalars.allSatisfy { $0.isASCII } && !text.en.isEmpty)
        }
    }

    @Test(
        "Each error is sorted by what one has to do about it",
        arguments: [
            (OperationError.noCommunity(folder: "x"), FailureCategory.notFound),
            (StorageError.busy(path: "x"), .undecided),
            (StorageError.doubleBooked, .conflict), (StorageError.nameTaken("x"), .conflict),
            (OperationError.nothingToCancel(title: "x"), .conflict),
            (OperationError.noLongerInUse(room: "x"), .conflict),
            (OperationError.sharesFloor(room: "x", other: "y"), .usage), (OperationError.badSlug("x"), .usage),
            (SchedulingError.neverHappens, .refused), (PolicyError.badValue(.loudFrom, text: "x"), .usage),
            (CivilTimeError.notADate("x"), .usage),
            (PublishingError.cannotWrite(path: "x"), .undecided),
        ] as [(any ExplainedError, FailureCategory)])
    func categories(error: any ExplainedError, category: FailureCategory) {
        #expect(FailureCategory(of: error) == category)
    }
}
