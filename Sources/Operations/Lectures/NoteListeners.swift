import CivilTime
import Scheduling
import Storage

/// Notes who came to a lecture.
public struct NoteListeners: Sendable {
    private let desk: Desk

    /// Prepares to note.
    public init(at desk: Desk) { self.desk = desk }

    /// Notes people by name, or only how many they were, or both. Done again, it adds names and corrects the number.
    ///
    /// - Parameters:
    ///   - occasion: The lecture, which must have begun.
    ///   - names: Who came.
    ///   - people: How many came; nil where nobody counted. The names count where there are more of them.
    ///   - isCorrection: Whether those named did not come after all.
    /// - Throws: `LectureError` where there is no such lecture, or it has not begun or does not take place.
    public func callAsFunction(
        _ occasion: Occasion, names: [String], people: Int? = nil, isCorrection: Bool = false
    ) throws -> LectureLine {
        guard !names.isEmpty || people != nil else { throw LectureError.nobodyNamed }
        return try desk.write { file in
            let register = try LectureRegister(file.reader, from: min(desk.today, occasion.day))
            let lecture = try register.lecture(at: occasion)
            let (day, status) = (register.day(of: lecture), lecture.occurrence.status)
            guard status.holdsItsTime else { throw LectureError.doesNotTakePlace(day, status) }
            guard lecture.occurrence.span.start <= desk.now else { throw LectureError.notBegun(day) }
            let lookup = NameLookup(try file.reader.people())
            for person in try names.map({ try lookup.find($0) }) {
                if isCorrection {
                    try file.deleteListener(person.id, at: lecture.key)
                } else {
                    try file.insertListener(person.id, at: lecture.key)
                }
            }
            let named = try file.reader.lectureListeners()[lecture.key]?.count ?? 0
            let noted = try file.reader.attendance(of: lecture.activity.id)[lecture.occurrence.original]?.people
            let counted = people ?? (isCorrection ? nil : noted)
            try file.note(
                .came, people: max(counted ?? 0, named), of: lecture.occurrence.original, in: lecture.activity.id,
                now: desk.now)
            guard
                let line = try LectureRegister(file.reader, from: min(desk.today, occasion.day)).line(
                    of: lecture.key, file.reader)
            else {
                throw LectureError.noLecture(on: day, near: [])
            }
            return line
        }
    }
}
