public import CivilTime

/// The times at which one person reads: disjoint, earliest first, so that a clash is found by bisection.
public struct ReadingDiary: Sendable, Hashable {
    private var spans: [TimeSpan]

    /// Creates a diary of times that are disjoint.
    public init(_ spans: [TimeSpan] = []) { self.spans = spans.sorted { $0.start < $1.start } }

    /// The time that a span would clash with; nil where it is free.
    public func clash(with span: TimeSpan) -> TimeSpan? {
        let next = index(startingFrom: span.end)
        guard next > 0, spans[next - 1].end > span.start else { return nil }
        return spans[next - 1]
    }

    /// How long is read within a span, in seconds.
    public func seconds(within span: TimeSpan) -> Int {
        overlapping(span).reduce(0) { sum, other in
            sum + min(other.end, span.end).seconds(since: max(other.start, span.start))
        }
    }

    /// The parts of a span at which nothing is read, in order.
    public func gaps(in span: TimeSpan) -> [TimeSpan] { span.subtracting(Array(overlapping(span))) }

    /// Adds a time that clashes with none.
    public mutating func insert(_ span: TimeSpan) { spans.insert(span, at: index(startingFrom: span.start)) }

    private func overlapping(_ span: TimeSpan) -> ArraySlice<TimeSpan> {
        let end = index(startingFrom: span.end)
        var first = end
        while first > 0, spans[first - 1].end > span.start { first -= 1 }
        return spans[first..<end]
    }

    /// The first place whose time does not start before a moment.
    private func index(startingFrom moment: Instant) -> Int {
        var (low, high) = (0, spans.count)
        while low < high {
            let middle = (low + high) / 2
            if spans[middle].start < moment { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension TimeSpan {
    /// What is left of this span when the given ones, disjoint and in order, are taken out.
    fileprivate func subtracting(_ spans: [TimeSpan]) -> [TimeSpan] {
        var gaps: [TimeSpan?] = []
        var cursor = start
        for span in spans {
            gaps.append(TimeSpan(from: cursor, to: min(span.start, end)))
            cursor = max(cursor, span.end)
        }
        gaps.append(TimeSpan(from: cursor, to: end))
        return gaps.compactMap(\.self)
    }
}
