import CivilTime

/// The time that lies free between an occurrence and the claim next to it on one resource.
struct Gap {
    /// On which side of the occurrence the claim lies.
    enum Side: Hashable {
        case before
        case after
    }

    /// The claim next to the occurrence.
    let neighbour: Claim
    /// On which side of the occurrence it lies.
    let side: Side
    /// How long the gap is, in seconds, 0 or more.
    let seconds: Int
}

extension ClaimIndex {
    /// The gaps on both sides of a span. At a side at which a claim overlaps the span there is none.
    func gaps(on resource: Resource, around span: TimeSpan) -> [Gap] {
        let before = claim(on: resource, startingBefore: span.start).map { claim in
            Gap(neighbour: claim, side: .before, seconds: span.start.seconds(since: claim.span.end))
        }
        let after = claim(on: resource, endingAfter: span.end).map { claim in
            Gap(neighbour: claim, side: .after, seconds: claim.span.start.seconds(since: span.end))
        }
        return [before, after].compactMap(\.self).filter { $0.seconds >= 0 }
    }
}
