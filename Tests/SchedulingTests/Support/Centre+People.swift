import CivilTime
import Scheduling
import Testing

/// Who belongs to whom in the centre, and who is away.
extension Centre {
    /// The centre in which a person belongs to troupes.
    func joined(by person: Person.ID, in troupes: Troupe.ID..., role: String? = nil) -> Centre {
        var centre = self
        centre.memberships += troupes.map { Membership(troupe: $0, person: person, role: role) }
        return centre
    }

    /// The centre in which a person leads a troupe.
    func led(_ troupe: Troupe.ID, by person: Person.ID) -> Centre {
        var centre = self
        centre.troupes = troupes.map { old in
            old.id == troupe
                ? Troupe(
                    id: old.id, slug: old.slug, name: old.name, kind: old.kind, loudness: old.loudness, leader: person)
                : old
        }
        return centre
    }

    /// The centre in which a person is away from one day through another.
    func away(_ person: Person.ID, _ first: String, _ last: String, reason: String? = nil) throws -> Centre {
        var centre = self
        centre.absences.append(
            Absence(
                id: Absence.ID(Int64(absences.count + 1)), person: person, days: try LocalDate(first)...LocalDate(last),
                reason: reason))
        return centre
    }

    /// The centre with a lecture of half an hour.
    func lecturing(_ start: String, title: String = "读书讲座", activity: Int64 = 12) throws -> Centre {
        var centre = self
        let start = try zone.moment(start)
        let span = try #require(TimeSpan(from: start, to: start.adding(seconds: 1_800)))
        let holder = Holder(activity: Activity.ID(activity), title: title, kind: .lecture)
        centre.lectures.append(Happening(span: span, holder: holder))
        return centre
    }
}
