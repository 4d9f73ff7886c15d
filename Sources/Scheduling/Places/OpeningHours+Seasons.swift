import CivilTime

extension [OpeningHours] {
    /// The timetable after new lines took the place of what held before.
    ///
    /// Lines without dates take the place of everything. Lines of a season take the place of what the timetable says of the
    /// days of that season, and of its public holidays only where they speak of holidays; what holds before and after stays.
    public func replaced(by lines: [OpeningHours]) -> [OpeningHours] {
        guard lines.contains(where: { $0.validFrom != nil || $0.validThrough != nil }) else { return lines }
        let rest = lines.reduce(self) { timetable, line in
            timetable.flatMap { old in
                (old.days == .holidays) == (line.days == .holidays) ? old.outside(line) : [old]
            }
        }
        return (rest + lines).sorted { ($0.validFrom ?? .min) < ($1.validFrom ?? .min) }
    }
}

extension OpeningHours {
    /// What is left of a line before and after the days on which another holds.
    fileprivate func outside(_ other: OpeningHours) -> [OpeningHours] {
        let before = other.validFrom.flatMap { first in
            valid(from: validFrom, through: min(validThrough ?? .max, first.adding(days: -1)))
        }
        let after = other.validThrough.flatMap { last in
            valid(from: max(validFrom ?? .min, last.adding(days: 1)), through: validThrough)
        }
        return [before, after].compactMap(\.self)
    }

    private func valid(from first: LocalDate?, through last: LocalDate?) -> OpeningHours? {
        OpeningHours(on: days, opens: opens, closes: closes, validFrom: first, validThrough: last)
    }
}
