/// What a household reached for the good family (学习型好家庭).
///
/// Everybody counts for the days on which they lived there. Two generations read in a month when two people both have a session in it
/// of whom one is the other's guardian, or 18 years or more lie between their births. Lectures count for each who came. Among equals,
/// the household comes first in which the larger share of people reads.
struct FamilyAssessment: Assessment {
    let members: [FamilyMember]

    private var together: LearningRecord { members.reduce(LearningRecord()) { $0 + $1.record } }

    var withoutBackDated: Self {
        Self(
            members: members.map {
                FamilyMember(
                    person: $0.person, birthYear: $0.birthYear, guardian: $0.guardian,
                    record: $0.record.withoutBackDated)
            })
    }

    func figure(of part: AwardPart, _ policy: AwardPolicy) -> Figure? {
        let record = together
        return switch part {
        case .hours: .hours(seconds: record.reading.seconds)
        case .activeMonths: Figure(record.reading.months.count, .months)
        case .generations: Figure(monthsOfTwoGenerations.count, .months)
        case .lectures: Figure(record.lecturesHeard, .lectures)
        case .insights: Figure(record.insights, .insights)
        case .participation, .giving, .endorsements, .initiative, .backDated, .panel: nil
        }
    }

    func unmet(_ policy: AwardPolicy) -> [UnmetGate] {
        let reading = together.reading
        return [
            Figure(readers, .people).shortfall(of: .readers, wanted: policy[.family, .readers]),
            Figure.hours(seconds: reading.seconds).shortfall(of: .hours, wanted: policy[.family, .hours]),
            Figure(reading.months.count, .months).shortfall(of: .activeMonths, wanted: policy[.family, .activeMonths]),
        ].compactMap(\.self)
    }

    func rate(_ period: AwardPeriod) -> Figure { .percent(readers, of: members.count) }

    private var readers: Int { members.count { $0.record.reading.sessions > 0 } }

    private var monthsOfTwoGenerations: MonthSet {
        members.indices.reduce(MonthSet()) { months, index in
            members[..<index].filter { $0.isOfOtherGeneration(than: members[index]) }.reduce(months) { months, other in
                months.union(members[index].record.reading.months.intersection(other.record.reading.months))
            }
        }
    }
}
