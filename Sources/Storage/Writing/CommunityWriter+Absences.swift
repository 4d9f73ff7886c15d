import GRDB
public import CivilTime
public import Scheduling

extension CommunityWriter {
    /// Notes that a person is away on some days, both ends included.
    public func insertAbsence(
        of person: Person.ID, days: ClosedRange<LocalDate>, reason: String?
    ) throws -> Absence {
        try run(
            "INSERT INTO absence (person, first, last, reason) VALUES (?, ?, ?, ?)",
            [person.value, days.lowerBound.description, days.upperBound.description, reason])
        return Absence(id: Absence.ID(db.lastInsertedRowID), person: person, days: days, reason: reason)
    }

    /// Notes that a person is there again: absences to come are forgotten, one under way ends on the day before.
    public func endAbsences(of person: Person.ID, on day: LocalDate) throws {
        try run("DELETE FROM absence WHERE person = ? AND first >= ?", [person.value, day.description])
        try run(
            "UPDATE absence SET last = ? WHERE person = ? AND last >= ?",
            [day.adding(days: -1).description, person.value, day.description])
    }
}
