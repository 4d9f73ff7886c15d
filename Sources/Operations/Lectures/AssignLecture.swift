import CivilTime
public import Learning
public import Scheduling
import Storage

/// Says who speaks at a lecture: names somebody, takes the next who stands in, exchanges two, or lets one go.
public struct AssignLecture: Sendable {
    /// What came of it.
    public struct Answer: Sendable {
        /// The lectures as they are now.
        public let lines: [LectureLine]
        /// What speaks against those who speak now, in the same order as the lectures; nil where nothing does.
        public let hindrances: [SpeakerHindrance?]
        /// Those of the list of substitutes who come first and cannot, and why.
        public let passedOver: [(person: Person, hindrance: SpeakerHindrance)]
        /// Who no longer speaks at the lecture; nil where nobody gave it up.
        public let freed: Person?
    }

    private let desk: Desk

    /// Prepares to assign.
    public init(at desk: Desk) { self.desk = desk }

    /// Gives a lecture to somebody who was named. Where no topic is said, an offer of theirs is taken up: the one for this very
    /// day, else the first for any. Whoever speaks there already may say what about.
    ///
    /// - Parameters:
    ///   - occasion: The lecture.
    ///   - name: Who is to speak.
    ///   - topic: What about; nil to take up an offer, or to leave it open.
    ///   - book: The book it is about, as somebody names it, which is found or added.
    /// - Throws: `LectureError` where there is no such lecture, or it has a speaker, has begun or does not take place.
    public func callAsFunction(
        _ occasion: Occasion, to name: String, topic: String? = nil, book: String? = nil
    ) throws -> Answer {
        let topic = try topic.map { try PlainName.check($0) }
        return try desk.write { file in
            let person = try NameLookup(file.reader.people()).find(name)
            let (register, lecture) = try gap(occasion, unlessOf: person.id, in: file.reader)
            let day = register.day(of: lecture)
            let known = register.turns[lecture.key]?.turn
            let offers = try file.reader.openLectureOffers().filter {
                $0.speaker == person.id && topic == nil && book == nil
            }
            let offer = offers.first { $0.day == day } ?? offers.first { $0.day == nil }
            let turn = LectureTurn(
                person.id, topic: topic ?? offer?.topic ?? known?.topic, offer: offer?.id ?? known?.offer,
                origin: known?.origin ?? (offer == nil ? .named : .offered), assigned: known?.assigned ?? desk.now)
            try file.save(turn, about: file.book(named: book ?? known?.book)?.id, at: lecture.key, now: desk.now)
            return try answer([lecture.key], in: file.reader)
        }
    }

    /// Gives a lecture to the first of those who stand in who can.
    ///
    /// - Throws: `LectureError.noSubstitute` where nobody can.
    public func substitute(_ occasion: Occasion, topic: String? = nil, book: String? = nil) throws -> Answer {
        let topic = try topic.map { try PlainName.check($0) }
        return try desk.write { file in
            let (register, lecture) = try gap(occasion, in: file.reader)
            let hindrances = register.hindrances(at: lecture)
            let line = try file.reader.lectureSubstitutes().compactMap { register.people[$0] }
            let passedOver = line.prefix { hindrances[$0.id] != nil }.compactMap { person in
                hindrances[person.id].map { (person: person, hindrance: $0) }
            }
            guard let person = line.first(where: { hindrances[$0.id] == nil }) else {
                throw LectureError.noSubstitute(
                    register.day(of: lecture), passedOver.map { $0.hindrance.words(of: $0.person) })
            }
            let turn = LectureTurn(
                person.id, topic: topic, origin: .substitute, assigned: desk.now)
            try file.save(turn, about: file.book(named: book)?.id, at: lecture.key, now: desk.now)
            return try answer([lecture.key], passedOver: passedOver, in: file.reader)
        }
    }

    /// Lets a speaker go who cannot speak. They are not asked again for this lecture; what they offered waits again, first in line.
    ///
    /// - Throws: `LectureError.nobodySpeaks` where nobody does.
    public func drop(_ occasion: Occasion, reason: String) throws -> Answer {
        let reason = try PlainName.check(reason)
        return try desk.write { file in
            let register = try LectureRegister(file.reader, from: desk.today)
            let lecture = try register.openLecture(at: occasion, now: desk.now)
            guard let turn = register.turns[lecture.key]?.turn else {
                throw LectureError.nobodySpeaks(register.day(of: lecture))
            }
            try file.removeTurn(at: lecture.key, now: desk.now)
            try file.noteDrop(of: lecture.key, by: turn.speaker, reason: reason)
            return try answer([lecture.key], freed: register.people[turn.speaker], in: file.reader)
        }
    }

    /// Exchanges who speaks at two lectures, each with what they speak about. One of the two may have no speaker yet.
    ///
    /// - Parameters:
    ///   - occasion: One lecture.
    ///   - other: The other lecture.
    /// - Throws: `LectureError` where there is no such lecture, neither has a speaker, or one has begun.
    public func swap(_ occasion: Occasion, with other: Occasion) throws -> Answer {
        try desk.write { file in
            let register = try LectureRegister(file.reader, from: desk.today)
            let one = try register.openLecture(at: occasion, now: desk.now)
            return try swap(one, with: try register.openLecture(at: other, now: desk.now), register, in: file)
        }
    }

    /// Exchanges who speaks at a lecture with somebody who speaks at another one to come.
    ///
    /// - Throws: `LectureError.turnsToCome` where the person speaks at no other lecture to come, or at several.
    public func swap(_ occasion: Occasion, with name: String) throws -> Answer {
        try desk.write { file in
            let register = try LectureRegister(file.reader, from: desk.today)
            let person = try NameLookup(file.reader.people()).find(name)
            let one = try register.openLecture(at: occasion, now: desk.now)
            let theirs = register.lectures.filter { lecture in
                lecture.occurrence.span.start > desk.now && lecture.key != one.key
                    && register.turns[lecture.key]?.turn.speaker == person.id
            }
            guard let other = theirs.first, theirs.count == 1 else {
                throw LectureError.turnsToCome(person: person.name, days: theirs.map { register.day(of: $0) })
            }
            return try swap(one, with: other, register, in: file)
        }
    }

    private func swap(
        _ one: AgendaEntry, with other: AgendaEntry, _ register: LectureRegister, in file: CommunityWriter
    ) throws -> Answer {
        guard one.key != other.key, register.turns[one.key] != nil || register.turns[other.key] != nil else {
            throw LectureError.nobodySpeaks(register.day(of: one))
        }
        try file.swapTurns(one.key, other.key, now: desk.now)
        return try answer([one.key, other.key], in: file.reader)
    }

    /// A lecture to come that has no speaker, or just the given one.
    private func gap(
        _ occasion: Occasion, unlessOf person: Person.ID? = nil, in file: CommunityReader
    ) throws -> (LectureRegister, AgendaEntry) {
        let register = try LectureRegister(file, from: desk.today)
        let lecture = try register.openLecture(at: occasion, now: desk.now)
        if let speaker = register.speakerName(of: lecture.key), register.turns[lecture.key]?.turn.speaker != person {
            throw LectureError.taken(register.day(of: lecture), speaker: speaker)
        }
        return (register, lecture)
    }

    private func answer(
        _ lectures: [OccurrenceKey], passedOver: [(person: Person, hindrance: SpeakerHindrance)] = [],
        freed: Person? = nil, in file: CommunityReader
    ) throws -> Answer {
        let register = try LectureRegister(file, from: desk.today)
        let all = try register.lines(file) { _ in true }
        let lines = lectures.compactMap { key in all.first { $0.lecture.key == key } }
        return Answer(
            lines: lines,
            hindrances: lines.map { line in
                line.speaker.flatMap { register.hindrances(at: line.lecture)[$0.id] }
            },
            passedOver: passedOver, freed: freed)
    }
}

extension CommunityWriter {
    /// The book that somebody names, which is found or added; nil where nobody names one.
    func book(named text: String?) throws -> Book? {
        guard let text else { return nil }
        var shelf = try BookShelf(reader)
        return try shelf.findOrAdd(text, in: self)
    }
}

extension SpeakerHindrance {
    /// Who cannot, and why: 李春花那天不在, 李春花 is away that day.
    func words(of person: Person) -> LocalizedText {
        LocalizedText(zh: "\(person.name)\(words.zh)", en: "\(person.name): \(words.en)")
    }
}
