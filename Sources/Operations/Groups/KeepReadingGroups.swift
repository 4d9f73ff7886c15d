import CivilTime
public import Learning
public import Scheduling
import Storage

/// Founds, shows and changes the reading groups (读书小组).
public struct KeepReadingGroups: Sendable {
    let desk: Desk

    /// Prepares to keep reading groups.
    public init(at desk: Desk) { self.desk = desk }

    /// Founds a group; whoever leads it is a member.
    ///
    /// - Parameters:
    ///   - name: The name people use.
    ///   - slug: The short ASCII name; made from the name's pinyin where none is given.
    ///   - leader: The name of whoever speaks for it.
    ///   - book: The title, number or ISBN of the book it reads; a new title is added.
    public func add(
        _ name: String, slug: String? = nil, leader: String? = nil, book: String? = nil
    ) throws -> ReadingGroup<Person> {
        let name = try PlainName.check(name)
        let slug = try Slug.chosen(slug, for: name)
        return try desk.write { file in
            let leader = try leader.map { try NameLookup(file.reader.people()).find($0).id }
            var shelf = try BookShelf(file.reader)
            let book = try book.map { try shelf.findOrAdd($0, in: file).id }
            let group = try file.insertReadingGroup(slug: slug, name: name, leader: leader, book: book)
            if let leader { try file.addMember(leader, toReadingGroup: group) }
            return try file.reader.knownGroup(group)
        }
    }

    /// Gives a group another name, leader or book; what is nil stays as it is, and an empty book stands for none. A new leader who was not in it becomes a member.
    public func edit(
        _ group: String, name: String? = nil, leader: String? = nil, book: String? = nil
    ) throws -> ReadingGroup<Person> {
        guard name != nil || leader != nil || book != nil else { throw OperationError.nothingAsked }
        let name = try name.map { try PlainName.check($0) }
        return try desk.write { file in
            let old = try NameLookup(file.reader.readingGroups()).find(group)
            let leader = try leader.map { try NameLookup(file.reader.people()).find($0).id } ?? old.leader?.id
            try file.updateReadingGroup(old.number, name: name ?? old.name, leader: leader)
            if let leader { try file.addMember(leader, toReadingGroup: old.number) }
            if let book {
                var shelf = try BookShelf(file.reader)
                try file.setBook(
                    book.isEmpty ? nil : shelf.findOrAdd(book, in: file).id, ofReadingGroup: old.number)
            }
            return try file.reader.knownGroup(old.number)
        }
    }

    /// Takes a group away; its meetings stay booked.
    ///
    /// - Returns: The group as it was.
    public func remove(_ group: String) throws -> ReadingGroup<Person> {
        try desk.write { file in
            let group = try NameLookup(file.reader.readingGroups()).find(group)
            try file.removeReadingGroup(group.number)
            return group
        }
    }

    /// Takes people into a group: all, or none where a name is not found.
    public func addMembers(_ names: [String], to group: String) throws -> ReadingGroup<Person> {
        try desk.write { file in
            let group = try NameLookup(file.reader.readingGroups()).find(group)
            let lookup = NameLookup(try file.reader.people())
            for name in names { try file.addMember(lookup.find(name).id, toReadingGroup: group.number) }
            return try file.reader.knownGroup(group.number)
        }
    }

    /// Lets people leave a group: all, or none where one is not in it. A leader who leaves does not lead it any more.
    public func removeMembers(_ names: [String], from group: String) throws -> ReadingGroup<Person> {
        try desk.write { file in
            let group = try NameLookup(file.reader.readingGroups()).find(group)
            let lookup = NameLookup(group.members)
            for name in names { try file.removeMember(lookup.find(name).id, fromReadingGroup: group.number) }
            return try file.reader.knownGroup(group.number)
        }
    }

    /// Every group, in the order in which they were founded.
    public func list() throws -> [ReadingGroup<Person>] { try desk.read { try $0.readingGroups() } }

    /// One group with the meetings to come, earliest first.
    public func show(_ group: String) throws -> ReadingGroupCard {
        try desk.read { file in
            let group = try NameLookup(file.readingGroups()).find(group)
            let meetings = try file.meetings(ofGroup: group.number).compactMap { try file.activity($0) }
            let toCome = meetings.flatMap { activity in
                activity.occurrences
                    .filter { $0.status.holdsItsTime && $0.span.end > desk.now }
                    .map { AgendaEntry(activity: activity.heading, occurrence: $0) }
            }
            return ReadingGroupCard(
                group: group, meetings: toCome.sorted { $0.occurrence.span.start < $1.occurrence.span.start },
                directory: try Directory(file))
        }
    }
}

/// A reading group with its meetings to come.
public struct ReadingGroupCard: Sendable {
    /// The group.
    public let group: ReadingGroup<Person>
    /// Its meetings that are not over, earliest first.
    public let meetings: [AgendaEntry]
    /// The names behind the numbers.
    public let directory: Directory
}

extension Activity {
    /// The activity as a line of the agenda heads it.
    fileprivate var heading: AgendaEntry.Heading { AgendaEntry.Heading(id: id, uid: uid, details: details) }
}

extension CommunityReader {
    /// The group of a number that is known to exist.
    fileprivate func knownGroup(_ number: Int64) throws -> ReadingGroup<Person> {
        guard let group = try readingGroups().first(where: { $0.number == number }) else {
            throw OperationError.notFound(.readingGroup, name: String(number), candidates: [])
        }
        return group
    }
}

extension NameLookup where Thing == ReadingGroup<Person> {
    init(_ groups: [ReadingGroup<Person>]) {
        self.init(
            .readingGroup, among: groups, names: { [$0.slug, $0.name] }, label: { "\($0.name) (\($0.slug))" })
    }
}
