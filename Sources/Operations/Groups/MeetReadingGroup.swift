public import Learning
public import Scheduling
import Storage

/// Books a meeting of a reading group: an activity like any other, judged by the same rules, that is known as the group's.
public struct MeetReadingGroup: Sendable {
    private let desk: Desk
    private let judge: Judge
    private let permissions: Permissions

    /// Prepares to book.
    public init(at desk: Desk, judge: Judge = Judge(), permissions: Permissions = Permissions()) {
        self.desk = desk
        self.judge = judge
        self.permissions = permissions
    }

    /// Judges and stores in one transaction.
    ///
    /// - Parameters:
    ///   - group: The name of the group.
    ///   - request: The meeting. One without a title is called as the group is.
    /// - Throws: what `BookActivity` throws, and `OperationError` where there is no such group.
    public func callAsFunction(_ group: String, _ request: BookingRequest) throws -> BookingAnswer {
        try desk.write { file in
            let group = try NameLookup(file.reader.readingGroups()).find(group)
            var request = request
            if request.title.isEmpty { request.title = group.name }
            let judgement = try file.reader.judgement(
                on: request, judge: judge, permissions: permissions, at: desk)
            guard case .accepted(let judged) = judgement.verdict else {
                return try Advice(file.reader, judge: judge, now: desk.now, overriding: permissions.overrides)
                    .answer(to: judgement)
            }
            let id = try file.book(
                judged, for: judgement, uid: desk.uids.uid(at: desk.community.uidHost), at: desk)
            try file.link(id, toReadingGroup: group.number)
            return BookingAnswer(
                verdict: judgement.verdict, activity: desk.isRehearsal ? nil : try file.reader.activity(id),
                suggestions: nil, directory: judgement.directory)
        }
    }

    /// Says that an activity which is booked already is a meeting of a group.
    ///
    /// - Parameters:
    ///   - activity: The number, title or a unique beginning of the title.
    ///   - group: The name of the group.
    /// - Returns: The group and the activity as they are.
    public func adopt(
        _ activity: String, for group: String
    ) throws -> (group: ReadingGroup<Person>, activity: Activity) {
        try desk.write { file in
            let group = try NameLookup(file.reader.readingGroups()).find(group)
            let activity = try file.reader.currentPart(of: activity, now: desk.now)
            try file.link(activity.id, toReadingGroup: group.number)
            return (group, activity)
        }
    }
}
