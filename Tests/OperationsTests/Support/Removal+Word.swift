import CivilTime
import Operations
import Scheduling

extension Removal {
    /// What became of it, shortly.
    var word: String {
        switch self {
        case .deleted: "deleted"
        case .retired: "retired"
        case .stillBooked(let entries):
            "still booked on " + entries.map { "\($0.occurrence.original.date.day)" }.joined(separator: ", ")
        }
    }
}
