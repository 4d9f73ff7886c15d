extension Recurrence {
    /// The series cut in two: what lies before a start, and what lies from it on. Together they are the whole series.
    ///
    /// Each part is nil where the series has nothing there. The first part ends on its last date; the second begins with
    /// its first and keeps the rule's own end, a `COUNT` less what the first part took.
    ///
    /// - Parameters:
    ///   - cut: The first start of the second part, or any moment between the parts.
    ///   - zone: The zone of the series, in which its rule must come to an end.
    public func cut(at cut: LocalDateTime, in zone: Zone) -> (before: Recurrence?, after: Recurrence?) {
        let ruled = Array(Recurrence(start: start, rule: rule).starts(in: zone))
        let count = ruled.count { $0 < cut }
        let before = part(ruled[..<count], additions.filter { $0 < cut }, exclusions.filter { $0 < cut }) { starts in
            .until(starts.last.date)
        }
        let after = part(ruled[count...], additions.filter { $0 >= cut }, exclusions.filter { $0 >= cut }) { starts in
            switch rule?.end {
            case .times: .times(starts.count)
            case .never, .until, .untilLocal, .untilInstant: rule?.end ?? .never
            case nil: .never
            }
        }
        return (before, after)
    }

    /// One part of the series, made of these starts of its rule and these added dates.
    private func part(
        _ ruled: ArraySlice<LocalDateTime>, _ additions: [LocalDateTime], _ exclusions: [LocalDateTime],
        end: (_ starts: (count: Int, last: LocalDateTime)) -> RecurrenceRule.End
    ) -> Recurrence? {
        if let first = ruled.first, let last = ruled.last {
            let ending = end((ruled.count, last))
            return Recurrence(
                start: first, rule: rule.flatMap { try? $0.ending(ending) }, additions: additions,
                exclusions: exclusions)
        }
        guard let first = additions.first else { return nil }
        return Recurrence(start: first, additions: Array(additions.dropFirst()), exclusions: exclusions)
    }
}
