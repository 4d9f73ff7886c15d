import CivilTime

/// The leader of a troupe, or a member with something to do in it, such as the conductor, has said to be away on a day of
/// the occurrence. Days are those of the community's calendar; an evening past midnight has two.
///
/// It is only a warning: choose another day, or agree on somebody who steps in.
struct KeyMemberAway: Rule {
    let id = RuleID.keyMemberAway

    func findings(for proposal: Proposal, in surroundings: Surroundings) -> [Finding] {
        guard !surroundings.absences.isEmpty else { return [] }
        let missing = surroundings.troupes(of: proposal).flatMap { KeyMember.all(of: $0, in: surroundings) }
            .filter { !$0.absences.isEmpty }
        guard !missing.isEmpty else { return [] }
        let zone = surroundings.zone
        return proposal.occurrences.flatMap { occurrence in
            let first = zone.local(occurrence.span.start).date
            let days = first...max(first, zone.local(occurrence.span.end.adding(seconds: -1)).date)
            return missing.compactMap { member in
                member.absences.first { $0.days.overlaps(days) }.map { absence in
                    Finding(
                        rule: id, severity: .should, occurrence: occurrence.span.start,
                        message: message(member, absence, zone.words(for: occurrence.span)))
                }
            }
        }
    }

    private func message(_ member: KeyMember, _ absence: Absence, _ span: LocalizedText) -> LocalizedText {
        let (first, last) = (absence.days.lowerBound, absence.days.upperBound)
        let days = first == last ? "\(first)" : "\(first)–\(last)"
        let reason = absence.reason.map { LocalizedText(zh: "，\($0)", en: ", \($0)") }
        return LocalizedText(
            zh: "\(member.name)（\(member.troupe)\(member.role.zh)）在 \(span.zh) 来不了：\(days) 不在\(reason?.zh ?? "")。",
            en: "\(member.name) (\(member.role.en), \(member.troupe)) cannot come on \(span.en): away \(days)"
                + "\(reason?.en ?? "").")
    }
}

/// Somebody whom a troupe can hardly do without.
private struct KeyMember {
    let name: String
    let troupe: String
    let role: LocalizedText
    let absences: [Absence]

    /// The leader, and the members who have a role, each once.
    static func all(of troupe: Troupe, in surroundings: Surroundings) -> [KeyMember] {
        let leader = troupe.leader.map { ($0, LocalizedText(zh: "负责人", en: "leader")) }
        let others = surroundings.memberships.compactMap { place -> (Person.ID, LocalizedText)? in
            guard place.troupe == troupe.id, place.person != troupe.leader, let role = place.role else { return nil }
            return (place.person, LocalizedText(zh: role, en: role))
        }
        return ([leader].compactMap(\.self) + others).compactMap { id, role in
            surroundings.people[id].map { person in
                KeyMember(
                    name: person.name, troupe: troupe.name, role: role,
                    absences: surroundings.absences.filter { $0.person == id })
            }
        }
    }
}
