public import CivilTime
import Feeds
import Learning
import Scheduling
import Storage

/// What an error means to whoever has to act on it: the one place that sorts the errors of every module.
public enum FailureCategory: String, Sendable, Hashable, CaseIterable {
    /// What was typed cannot be understood.
    case usage
    /// Nothing has that name.
    case notFound = "not-found"
    /// The name fits several.
    case ambiguous
    /// It was understood and is not allowed.
    case refused
    /// A concurrent, earlier or later change stands in the way.
    case conflict
    /// It could not be decided: a file, a disk, a broken value.
    case undecided

    /// Sorts an error.
    public init(of error: any ExplainedError) {
        switch error {
        case let error as OperationError: self = error.category
        case let error as CivilTimeError: self = error.category
        case let error as StorageError: self = error.category
        case let error as LearningError: self = error.category
        case is SchedulingError: self = .refused
        case let error as LectureError: self = error.category
        case let error as HistoryError: self = error.category
        case is PolicyError: self = .usage
        case is InsightProblem: self = .usage
        case is AwardPolicyProblem: self = .usage
        case let error as ServiceError: self = error.category
        case let error as AwardError: self = error.category
        default: self = .undecided
        }
    }
}

extension CivilTimeError {
    fileprivate var category: FailureCategory {
        switch self {
        case .notARule, .noHolidayFile: .refused
        case .notADate, .notATime, .notADateAndTime, .unknownZone, .lunarYearOutsideTable, .dateOutsideLunarTable,
            .noLunarMonth, .noLunarDay:
            .usage
        }
    }
}

extension OperationError {
    fileprivate var category: FailureCategory {
        switch self {
        case .notFound, .noCommunity, .unknownISBN, .noLectureHeld: .notFound
        case .ambiguous: .ambiguous
        case .needsGuardian, .consentNeedsGuardian, .guardianOfAdult, .guardianUnfit, .noReadingRoom,
            .severalReadingRooms:
            .refused
        case .nothingToCancel, .nothingPending, .noLongerInUse: .conflict
        case .badTable: .undecided
        case .nothingSaidOfPerson, .nothingSaidOfDates, .badReading: .usage
        case .badSlug, .badName, .whichOccurrence, .nothingAsked, .endsBeforeStart, .tooLong, .sharesFloor,
            .nothingPromised:
            .usage
        }
    }

    /// The names that may have been meant, nearest first.
    public var candidates: [String] {
        switch self {
        case .notFound(_, _, let candidates), .ambiguous(_, _, let candidates): candidates
        case .noLectureHeld(_, let latest): latest.map(\.description)
        case .noCommunity, .badSlug, .badName, .whichOccurrence, .nothingToCancel, .nothingPending, .nothingAsked,
            .endsBeforeStart, .tooLong, .noLongerInUse, .sharesFloor, .needsGuardian, .unknownISBN, .nothingPromised,
            .badTable, .noReadingRoom, .severalReadingRooms, .nothingSaidOfPerson, .nothingSaidOfDates,
            .consentNeedsGuardian,
            .guardianOfAdult, .guardianUnfit, .badReading:
            []
        }
    }
}

extension AwardError {
    fileprivate var category: FailureCategory {
        switch self {
        case .badPeriod: .usage
        case .ownHousehold, .noHome, .tooYoung: .refused
        case .rulesChanged: .undecided
        case .spokenAlready: .conflict
        }
    }
}

extension ServiceError {
    fileprivate var category: FailureCategory {
        switch self {
        case .whichTroupe: .usage
        case .dayToCome, .dayFull: .refused
        }
    }
}

extension LearningError {
    fileprivate var category: FailureCategory {
        switch self {
        case .notAnISBN: .usage
        case .reading(let refusal): refusal.isConflict ? .conflict : .refused
        case .award(let refusal): refusal.isConflict ? .conflict : .refused
        }
    }
}

extension StorageError {
    fileprivate var category: FailureCategory {
        switch self {
        case .doubleBooked, .readingOverlaps, .nameTaken, .alreadyExists, .backupExists, .backupOfAnother: .conflict
        case .noBackup: .notFound
        case .missing, .notACommunityFile, .newerThanProgram, .noPermission, .busy, .diskFull, .damaged,
            .unreadableValue,
            .unsoundBackup, .failed:
            .undecided
        }
    }
}
