public import CivilTime
public import Learning
public import Scheduling
import Storage

/// Keeps the offers of those who would like to speak.
public struct KeepLectureOffers: Sendable {
    /// An offer, with who makes it.
    public struct Card: Sendable {
        /// The offer.
        public let offer: LectureOffer<Person.ID>
        /// Who would like to speak.
        public let person: Person
        /// Who speaks on the day that is wished for already; nil where nobody does.
        public let dayTakenBy: String?
    }

    private let desk: Desk

    /// Prepares to keep offers.
    public init(at desk: Desk) { self.desk = desk }

    /// Notes that somebody would like to speak. From then on they take their turn too.
    ///
    /// - Parameters:
    ///   - name: Who.
    ///   - topic: What about.
    ///   - book: The book it is about, as somebody names it, which is found or added; nil for none.
    ///   - day: The day wished for, on which there must be a lecture to come; nil for any.
    /// - Throws: `OperationError` where there is no such person, `LectureError` where there is no such lecture.
    public func offer(_ name: String, topic: String, book: String?, on day: LocalDate?) throws -> Card {
        let topic = try PlainName.check(topic)
        return try desk.write { file in
            let person = try NameLookup(file.reader.people()).find(name)
            let register = try LectureRegister(file.reader, from: desk.today)
            let lecture = try day.map { try register.openLecture(at: .day($0), now: desk.now) }
            let offer = try file.insertLectureOffer(
                of: person.id, topic: topic, book: try file.book(named: book),
                day: lecture.map { register.day(of: $0) }, now: desk.now)
            try file.insertLectureSpeaker(person.id, now: desk.now)
            return Card(
                offer: offer, person: person, dayTakenBy: lecture.flatMap { register.speakerName(of: $0.key) })
        }
    }

    /// The offers that wait, in the order in which they do.
    public func offers() throws -> [Card] {
        try desk.read { file in
            let register = try LectureRegister(file, from: desk.today)
            return try file.openLectureOffers().compactMap { offer in
                let taken = offer.day.flatMap { try? register.lecture(at: .day($0)) }
                return register.people[offer.speaker].map {
                    Card(offer: offer, person: $0, dayTakenBy: taken.flatMap { register.speakerName(of: $0.key) })
                }
            }
        }
    }

    /// Takes the offers of somebody back that wait, or the one of a number.
    ///
    /// - Throws: `LectureError.offersNothing` where there is nothing to take back.
    public func withdraw(_ name: String, only number: Int64? = nil) throws -> (
        person: Person, offers: [LectureOffer<Person.ID>]
    ) {
        try desk.write { file in
            let person = try NameLookup(file.reader.people()).find(name)
            let meant = try file.reader.openLectureOffers()
                .filter { $0.speaker == person.id && (number == nil || $0.id == number) }
            guard !meant.isEmpty else { throw LectureError.offersNothing(person: person.name) }
            for offer in meant { try file.withdrawLectureOffer(offer.id, now: desk.now) }
            return (person, meant)
        }
    }
}
