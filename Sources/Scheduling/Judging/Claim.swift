public import CivilTime

/// Something only one activity can have at a time.
public enum Resource: Sendable, Hashable {
    /// A room that does not divide further.
    case room(Room.ID)
    /// A troupe, which is in one place at a time.
    case troupe(Troupe.ID)
}

/// One resource held over one span by one occurrence (占用).
public struct Claim: Sendable, Hashable {
    /// What is held.
    public let resource: Resource
    /// For how long.
    public let span: TimeSpan
    /// Whoever holds it.
    public let holder: Holder

    /// Creates a claim.
    public init(resource: Resource, span: TimeSpan, holder: Holder) {
        self.resource = resource
        self.span = span
        self.holder = holder
    }

    /// The activity that holds it.
    public var activity: Activity.ID { holder.activity }
    /// The title of the activity that holds it.
    public var title: String { holder.title }
}

/// What a judge knows of an activity that stands nearby.
public struct Holder: Sendable, Hashable {
    /// The activity.
    public let activity: Activity.ID
    /// What it is called.
    public let title: String
    /// What sort of thing it is.
    public let kind: ActivityKind
    /// How loud it is, 0 to 5.
    public let loudness: Int
    /// The time it needs of its own before and after.
    public let buffer: Buffer

    /// Creates a holder.
    public init(
        activity: Activity.ID, title: String, kind: ActivityKind = .rehearsal, loudness: Int = 0,
        buffer: Buffer = Buffer()
    ) {
        self.activity = activity
        self.title = title
        self.kind = kind
        self.loudness = loudness
        self.buffer = buffer
    }
}

/// Claims sorted so that the ones overlapping a span are found in logarithmic time.
public struct ClaimIndex: Sendable {
    private var claims: [Resource: [Claim]]

    /// Sorts the claims. Those of one resource must be disjoint, as the store keeps them.
    public init(_ claims: some Sequence<Claim>) {
        self.claims = Dictionary(grouping: claims, by: \.resource)
            .mapValues { $0.sorted { $0.span.start < $1.span.start } }
    }

    /// The claims on a resource that overlap a span, earliest first.
    public func claims(on resource: Resource, overlapping span: TimeSpan) -> ArraySlice<Claim> {
        guard let all = claims[resource] else { return [] }
        let first = all.firstIndexWhere { $0.span.end > span.start }
        let end = all[first...].firstIndexWhere { $0.span.start >= span.end }
        return all[first..<end]
    }

    /// The last claim on a resource that starts before a moment; nil where there is none.
    func claim(on resource: Resource, startingBefore moment: Instant) -> Claim? {
        guard let all = claims[resource] else { return nil }
        let next = all.firstIndexWhere { $0.span.start >= moment }
        return next > all.startIndex ? all[next - 1] : nil
    }

    /// The first claim on a resource that ends after a moment; nil where there is none.
    func claim(on resource: Resource, endingAfter moment: Instant) -> Claim? {
        guard let all = claims[resource] else { return nil }
        let first = all.firstIndexWhere { $0.span.end > moment }
        return first < all.endIndex ? all[first] : nil
    }
}

extension Room {
    /// What is held when the room is.
    public var resources: [Resource] { leaves.map { .room($0) } }
}
