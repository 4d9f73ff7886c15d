public import Scheduling
import Storage

/// Keeps the two lists behind the lectures: who takes their turn, and who stands in at short notice.
public struct KeepLectureLists: Sendable {
    /// Which list.
    public enum List: Sendable, CaseIterable {
        /// Those who take their turn when nobody offers.
        case speakers
        /// Those who stand in for a speaker who cannot come.
        case substitutes
    }

    private let desk: Desk
    private let list: List

    /// Prepares to keep a list.
    public init(_ list: List, at desk: Desk) {
        self.list = list
        self.desk = desk
    }

    /// Puts people on the list, each at its end; who is on it already keeps their place.
    ///
    /// - Returns: The list as it is then.
    public func add(_ names: [String]) throws -> [Person] {
        try desk.write { file in
            for person in try people(names, in: file.reader) {
                switch list {
                case .speakers: try file.insertLectureSpeaker(person.id, now: desk.now)
                case .substitutes: try file.insertLectureSubstitute(person.id, now: desk.now)
                }
            }
            return try members(in: file.reader)
        }
    }

    /// Takes people off the list. What they have been given stays theirs.
    ///
    /// - Returns: The list as it is then.
    /// - Throws: `OperationError.notFound` where somebody is not on it.
    public func remove(_ names: [String]) throws -> [Person] {
        try desk.write { file in
            let lookup = NameLookup(try members(in: file.reader))
            for person in try names.map({ try lookup.find($0) }) {
                switch list {
                case .speakers: try file.deleteLectureSpeaker(person.id)
                case .substitutes: try file.deleteLectureSubstitute(person.id)
                }
            }
            return try members(in: file.reader)
        }
    }

    /// The list, in its order.
    public func callAsFunction() throws -> [Person] { try desk.read { try members(in: $0) } }

    private func people(_ names: [String], in file: CommunityReader) throws -> [Person] {
        let lookup = NameLookup(try file.people())
        return try names.map { try lookup.find($0) }
    }

    private func members(in file: CommunityReader) throws -> [Person] {
        let people = Dictionary(uniqueKeysWithValues: try file.people().map { ($0.id, $0) })
        let numbers =
            switch list {
            case .speakers: try file.lectureSpeakers()
            case .substitutes: try file.lectureSubstitutes()
            }
        return numbers.compactMap { people[$0] }
    }
}
