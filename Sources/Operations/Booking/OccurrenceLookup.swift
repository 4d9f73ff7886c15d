public import CivilTime
import Scheduling

/// Which occurrence is meant: a day, or a start where a day has several.
public enum Occasion: Sendable, Hashable {
    /// Any occurrence that starts on the day, or would by its series.
    case day(LocalDate)
    /// The occurrence that starts then, or would by its series.
    case start(LocalDateTime)

    fileprivate var text: String {
        switch self {
        case .day(let date): date.description
        case .start(let start): start.description
        }
    }
}

extension Activity {
    /// Whether the activity has an occurrence that is meant, by its real or its original start.
    func has(_ occasion: Occasion, in zone: Zone) -> Bool {
        occurrences.contains { occurrence in
            let starts = [occurrence.original, zone.local(occurrence.span.start)]
            return switch occasion {
            case .day(let date): starts.contains { $0.date == date }
            case .start(let start): starts.contains(start)
            }
        }
    }

    /// The occurrence that is meant; without an occasion the only one there is.
    ///
    /// - Throws: `OperationError` where it is not clear which is meant.
    func occurrence(at occasion: Occasion?, in zone: Zone) throws -> Occurrence {
        guard let occasion else {
            guard occurrences.count == 1 else { throw OperationError.whichOccurrence(title: details.title) }
            return occurrences[0]
        }
        return try NameLookup(
            .occurrence, among: occurrences,
            names: { occurrence in
                let starts = [occurrence.original, zone.local(occurrence.span.start)]
                return switch occasion {
                case .day: starts.map(\.date.description)
                case .start: starts.map(\.description)
                }
            },
            label: { $0.original.minuteText }
        ).find(occasion.text)
    }

    /// The occurrences that a scope takes in, begun ones included.
    ///
    /// - Throws: `OperationError` where it is not clear which occurrence is meant.
    func occurrences(in scope: SeriesScope?, of occasion: Occasion?, zone: Zone) throws -> [Occurrence] {
        if scope == .all { return occurrences }
        let found = try occurrence(at: occasion, in: zone)
        guard scope == .following else { return [found] }
        return occurrences.filter { $0.original >= found.original }
    }
}
