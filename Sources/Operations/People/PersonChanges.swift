public import CivilTime

/// What is said of a person, when they are added or later; what is nil stays as it is.
public struct PersonChanges: Sendable {
    /// A household, and the day from which somebody lives there.
    public struct Move: Sendable {
        /// The name of the household.
        public var household: String
        /// The name of its building; needed where several have such a household, or none yet.
        public var building: String?
        /// The first day; nil for always where nothing was known before, else for today.
        public var since: LocalDate?

        /// Describes a move.
        public init(household: String, building: String? = nil, since: LocalDate? = nil) {
            self.household = household
            self.building = building
            self.since = since
        }
    }

    /// Who speaks for a child.
    public enum Guardian: Sendable, Hashable {
        /// Nobody any more.
        case nobody
        /// The person of that name.
        case person(String)
    }

    /// The name.
    public var name: String?
    /// The year of birth.
    public var birthYear: Int?
    /// Whether they may be named in public.
    public var consent: Bool?
    /// Where they live.
    public var move: Move?
    /// Who speaks for them.
    public var guardian: Guardian?
    /// How the family name is read; empty for as usual.
    public var familyReading: String?

    /// Describes changes; without arguments, none.
    public init(
        name: String? = nil, birthYear: Int? = nil, consent: Bool? = nil, move: Move? = nil,
        guardian: Guardian? = nil, familyReading: String? = nil
    ) {
        self.name = name
        self.birthYear = birthYear
        self.consent = consent
        self.move = move
        self.guardian = guardian
        self.familyReading = familyReading
    }

    /// Whether nothing is to change.
    var isEmpty: Bool {
        name == nil && birthYear == nil && consent == nil && move == nil && guardian == nil && familyReading == nil
    }
}
