/// Whom a personal feed is for.
public enum Subscriber: Sendable, Hashable {
    /// One person: the activities of the troupes they are in.
    case person(Person.ID)
    /// The members of a troupe: its activities.
    case troupe(Troupe.ID)
}
