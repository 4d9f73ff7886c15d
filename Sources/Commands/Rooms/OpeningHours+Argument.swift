import CivilTime
import Operations
import Scheduling

extension OpeningHours {
    /// Reads a line of a timetable as typed, held within the given days.
    init(argument text: String, from first: LocalDate?, through last: LocalDate?) throws {
        let argument = try OpeningHoursArgument(text)
        guard
            let hours = OpeningHours(
                on: argument.days, opens: argument.opens, closes: argument.closes, validFrom: first, validThrough: last)
        else {
            throw OperationError.endsBeforeStart(
                start: first?.description ?? argument.opens.description,
                end: last?.description ?? argument.closes.description)
        }
        self = hours
    }
}
