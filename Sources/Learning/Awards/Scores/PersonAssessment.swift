/// What a person reached for the good resident (学习型好居民) or the good young person (学习型好少年).
///
/// Among equals, who read in more months comes first.
struct PersonAssessment: Assessment {
    let person: PersonEvidence
    let kind: AwardKind
    let period: AwardPeriod

    var withoutBackDated: Self {
        var person = person
        person.record = person.record.withoutBackDated
        return Self(person: person, kind: kind, period: period)
    }

    func figure(of part: AwardPart, _ policy: AwardPolicy) -> Figure? {
        let record = person.record
        return switch part {
        case .hours: .hours(seconds: record.reading.seconds)
        case .lectures: Figure(record.lecturesHeard, .lectures)
        case .insights: Figure(record.insights, .insights)
        case .giving: .hours(seconds: given(policy))
        case .endorsements: Figure(person.endorsements, .households)
        case .initiative: Figure(record.initiatives + record.lecturesGiven, .times)
        case .activeMonths, .generations, .participation, .backDated, .panel: nil
        }
    }

    func unmet(_ policy: AwardPolicy) -> [UnmetGate] {
        switch kind {
        case .resident:
            [age.obstacle(to: kind, under: policy), takingPart(policy), longEnough(policy)].compactMap(\.self)
        case .youngPerson: [age.obstacle(to: kind, under: policy), guardian, often(policy)].compactMap(\.self)
        case .family, .building: []
        }
    }

    func rate(_ period: AwardPeriod) -> Figure { .percent(person.record.reading.months.count, of: period.months.count) }

    private var age: AwardAge { AwardAge(birthYear: person.birthYear, period: period) }

    private func given(_ policy: AwardPolicy) -> Int {
        person.record.serviceSeconds + person.record.lecturesGiven * policy[.lectureHours] * 3_600
    }

    private var guardian: UnmetGate? {
        guard person.hasGuardian else { return .noGuardian }
        return person.hasConsent ? nil : .noConsent
    }

    private func often(_ policy: AwardPolicy) -> UnmetGate? {
        sessions.shortfall(of: .sessions, wanted: policy[kind, .sessions])
    }

    private func takingPart(_ policy: AwardPolicy) -> UnmetGate? {
        let service = Figure.hours(seconds: person.record.serviceSeconds)
        let (wanted, hours) = (policy[.resident, .sessions], policy[.resident, .serviceHours])
        return sessions.reaches(wanted) || service.reaches(hours)
            ? nil : .neither(sessions, wanted: wanted, or: service, orWanted: hours)
    }

    private func longEnough(_ policy: AwardPolicy) -> UnmetGate? {
        guard let months = person.monthsHere else { return .noHome }
        return Figure(months, .months).shortfall(of: .monthsHere, wanted: policy[.resident, .monthsHere])
    }

    private var sessions: Figure { Figure(person.record.reading.sessions, .sessions) }
}
