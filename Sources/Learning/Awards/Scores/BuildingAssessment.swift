/// What a building reached for the good building (学习型好楼栋): always for each household, never in total.
///
/// The households are those in which somebody lived on a day of the period, whether they read or not. Among equals, the building comes
/// first in which the larger share of households reads.
struct BuildingAssessment: Assessment {
    let households: [LearningRecord]

    var withoutBackDated: Self { Self(households: households.map(\.withoutBackDated)) }

    func figure(of part: AwardPart, _ policy: AwardPolicy) -> Figure? {
        let (record, count) = (households.reduce(LearningRecord(), +), households.count)
        return switch part {
        case .participation: participation
        case .hours: Figure(record.reading.seconds, per: 3_600 * count, .hoursPerHousehold)
        case .lectures: Figure(record.lecturesHeard, per: count, .lecturesPerHousehold)
        case .insights: Figure(record.insights, per: count, .insightsPerHousehold)
        case .activeMonths, .generations, .giving, .endorsements, .initiative, .backDated, .panel: nil
        }
    }

    func unmet(_ policy: AwardPolicy) -> [UnmetGate] {
        [
            Figure(households.count, .households).shortfall(of: .households, wanted: policy[.building, .households]),
            participation.shortfall(of: .participation, wanted: policy[.building, .participation]),
        ].compactMap(\.self)
    }

    func rate(_ period: AwardPeriod) -> Figure { participation }

    private var participation: Figure { .percent(households.count { $0.reading.sessions > 0 }, of: households.count) }
}
