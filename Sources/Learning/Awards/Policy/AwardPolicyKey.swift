/// One number of the award policy.
public enum AwardPolicyKey: Sendable, Hashable {
    /// A number of the whole process.
    case process(ProcessRule)
    /// How many win an award.
    case winners(AwardKind)
    /// From which figure on a condition of an award is met.
    case gate(AwardKind, GateRule)
    /// How many points a part of an award earns at most.
    case points(AwardKind, AwardPart)
    /// From which figure on a part of an award earns all its points.
    case full(AwardKind, AwardPart)

    /// The numbers of the whole process.
    public enum ProcessRule: String, Sendable, Hashable, CaseIterable {
        /// How many working days the result is shown before it is decided.
        case publicityDays = "publicity-days"
        /// How many cycles a winner rests.
        case restCycles = "rest-cycles"
        /// The largest share of a score, in percent, that may come from sessions logged on a later day.
        case backDatedShare = "back-dated-share"
        /// How many hours of giving a lecture counts for.
        case lectureHours = "lecture-hours"
        /// How many people a panel has at least; odd.
        case panelSize = "panel-size"
        /// How many points a panel may add to a score; 0 for a panel whose judgements count for nothing.
        case panelPoints = "panel-points"
        /// After how many days the personal details of those who did not win are erased.
        case eraseAfterDays = "erase-after-days"
    }

    /// The numbers of conditions.
    public enum GateRule: String, Sendable, Hashable, CaseIterable {
        case readers = "at-least-readers"
        case hours = "at-least-hours"
        case activeMonths = "at-least-active-months"
        case households = "at-least-households"
        case participation = "at-least-participation"
        case ageFrom = "age-from"
        case ageTo = "age-to"
        case sessions = "at-least-sessions"
        case serviceHours = "or-service-hours"
        case monthsHere = "at-least-months-here"
    }

    /// Every number there is, in the order of the file.
    public static let all: [AwardPolicyKey] =
        ProcessRule.allCases.map { .process($0) }
        + AwardKind.allCases.flatMap { kind in
            [.winners(kind)] + gates(of: kind).map { .gate(kind, $0) }
                + parts(of: kind).flatMap { [.points(kind, $0), .full(kind, $0)] }
        }

    /// The conditions of an award that have a number.
    public static func gates(of kind: AwardKind) -> [GateRule] {
        switch kind {
        case .family: [.readers, .hours, .activeMonths]
        case .building: [.households, .participation]
        case .resident: [.ageFrom, .sessions, .serviceHours, .monthsHere]
        case .youngPerson: [.ageFrom, .ageTo, .sessions]
        }
    }

    /// The parts of an award's score.
    public static func parts(of kind: AwardKind) -> [AwardPart] {
        switch kind {
        case .family: [.hours, .activeMonths, .generations, .lectures, .insights]
        case .building: [.participation, .hours, .lectures, .insights]
        case .resident: [.hours, .lectures, .insights, .giving, .endorsements]
        case .youngPerson: [.hours, .lectures, .insights, .initiative]
        }
    }

    /// The award whose number it is; nil where it belongs to the whole process.
    public var award: AwardKind? {
        switch self {
        case .process: nil
        case .winners(let kind), .gate(let kind, _), .points(let kind, _), .full(let kind, _): kind
        }
    }

    /// The section of the file in which it stands.
    public var section: String { award?.rawValue ?? Self.processSection }
    /// The section of what belongs to the whole process.
    public static let processSection = "process"

    /// Its name within the section.
    public var name: String {
        switch self {
        case .process(let rule): rule.rawValue
        case .winners: "winners"
        case .gate(_, let rule): rule.rawValue
        case .points(_, let part): "\(part.rawValue)-points"
        case .full(_, let part): "\(part.rawValue)-full"
        }
    }

    /// The values it may have.
    public var bounds: ClosedRange<Int> {
        switch self {
        case .process(let rule): rule.bounds
        case .winners: 1...1_000
        case .gate(_, let rule): rule.bounds
        case .points: 0...100
        case .full: 1...10_000
        }
    }

    /// Its value unless somebody says otherwise (AWARDS.md).
    public var standard: Int {
        switch self {
        case .process(let rule): rule.standard
        case .winners(let kind): kind == .building ? 3 : 10
        case .gate(let kind, let rule): rule.standard(for: kind)
        case .points(let kind, let part): part.standardPoints(for: kind)
        case .full(let kind, let part): part.standardFull(for: kind)
        }
    }
}

extension AwardPolicyKey.ProcessRule {
    fileprivate var bounds: ClosedRange<Int> {
        switch self {
        case .publicityDays: 3...60
        case .restCycles: 0...10
        case .backDatedShare: 0...100
        case .lectureHours: 0...24
        case .panelSize: 5...99
        case .panelPoints: 0...20
        case .eraseAfterDays: 1...3_650
        }
    }

    fileprivate var standard: Int {
        switch self {
        case .publicityDays: 5
        case .restCycles: 1
        case .backDatedShare: 20
        case .lectureHours: 5
        case .panelSize, .panelPoints: 5
        case .eraseAfterDays: 90
        }
    }
}

extension AwardPolicyKey.GateRule {
    fileprivate var bounds: ClosedRange<Int> {
        switch self {
        case .participation: 0...100
        case .ageFrom, .ageTo: 0...150
        case .activeMonths, .monthsHere: 0...60
        case .readers, .hours, .households, .sessions, .serviceHours: 0...10_000
        }
    }

    fileprivate func standard(for kind: AwardKind) -> Int {
        switch self {
        case .readers: 2
        case .hours: 36
        case .activeMonths: 9
        case .households: 10
        case .participation: 20
        case .ageFrom: kind == .youngPerson ? 6 : 18
        case .ageTo: 17
        case .sessions: 12
        case .serviceHours: 20
        case .monthsHere: 3
        }
    }
}

extension AwardPart {
    fileprivate func standardPoints(for kind: AwardKind) -> Int {
        switch (kind, self) {
        case (.family, .hours): 30
        case (.family, .activeMonths), (.family, .generations): 20
        case (.family, .lectures), (.family, .insights): 15
        case (.building, .participation): 45
        case (.building, .hours): 25
        case (.building, .lectures), (.building, .insights): 15
        case (.resident, .hours): 25
        case (.resident, .lectures): 13
        case (.resident, .insights): 12
        case (.resident, .giving): 30
        case (.resident, .endorsements): 20
        case (.youngPerson, .hours): 45
        case (.youngPerson, .lectures): 15
        case (.youngPerson, .insights), (.youngPerson, .initiative): 20
        case (.family, _), (.building, _), (.resident, _), (.youngPerson, _): 0
        }
    }

    fileprivate func standardFull(for kind: AwardKind) -> Int {
        switch (kind, self) {
        case (.family, .hours): 120
        case (_, .activeMonths): 12
        case (_, .generations): 6
        case (.family, .lectures), (.youngPerson, .lectures): 6
        case (_, .participation): 100
        case (.building, .hours): 36
        case (.building, .lectures): 2
        case (.building, .insights): 1
        case (.resident, .hours), (.youngPerson, .hours): 60
        case (.resident, .lectures): 12
        case (_, .insights): 4
        case (_, .giving): 40
        case (_, .endorsements): 5
        case (_, .initiative): 4
        case (_, .backDated), (_, .panel): 1
        }
    }
}
