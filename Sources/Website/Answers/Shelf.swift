import CivilTime
import NIOCore
import Operations
import Synchronization

/// What was made once and is handed out until the file or the time it was made for is another. However many ask at once, it is
/// made once, and where it cannot be made at the moment, it is handed out as it was last.
final class Shelf<Key: Hashable & Sendable>: Sendable {
    /// What a content was made for.
    struct Edition: Sendable, Hashable {
        /// The version of the file.
        let version: ChangeWatch.Version
        /// The day, or the minute, that it speaks of.
        let time: Int64
    }

    private struct Book {
        var content: Content?
        /// What the content was made for; nil where it is only better than nothing.
        var edition: Edition?
        /// The work under way.
        var work: (edition: Edition?, number: Int, task: Task<Content, any Error>)?
    }

    /// What somebody who asks is given.
    private enum Next {
        case here(Content)
        case under(Task<Content, any Error>)
    }

    private struct State {
        var books: [Key: Book] = [:]
        var lastNumber = 0
    }

    private let state = Mutex(State())
    private let capacity: Int
    private let dispensableBytes: Int
    private let isDispensable: @Sendable (Key) -> Bool

    /// - Parameters:
    ///   - capacity: How many contents are kept before what is dispensable makes room.
    ///   - dispensableBytes: How many bytes of what is dispensable are kept before it makes room.
    ///   - isDispensable: What strangers can ask for in any number of ways.
    init(
        capacity: Int, dispensableBytes: Int = ServingLimits.dispensable,
        isDispensable: @escaping @Sendable (Key) -> Bool
    ) {
        self.capacity = capacity
        self.dispensableBytes = dispensableBytes
        self.isDispensable = isDispensable
    }

    /// How many times something was made, or began to be.
    var timesMade: Int { state.withLock { $0.lastNumber } }

    /// What is kept: how many contents, and their bytes, those of the compressed copies included.
    var holdings: (contents: Int, bytes: Int) {
        state.withLock { state in
            let contents = state.books.values.compactMap(\.content)
            return (contents.count, contents.reduce(0) { $0 + $1.keptBytes })
        }
    }

    /// The content, if it is there already.
    func kept(_ key: Key, _ edition: Edition?) -> Content? {
        guard let edition else { return nil }
        return state.withLock { state in
            guard let book = state.books[key], book.edition == edition else { return nil }
            return book.content
        }
    }

    /// The content, made now unless it is there, or somebody is making it already.
    ///
    /// - Parameters:
    ///   - edition: What it is to be made for; nil where nobody knows: then it is made anew.
    ///   - make: Makes it; given what was handed out last.
    /// - Throws: What `make` throws, where waiting would not help or nothing was ever handed out.
    func content(
        _ key: Key, _ edition: Edition?, make: @escaping @Sendable (_ last: Content?) async throws -> Content
    ) async throws -> Content {
        let next: Next = state.withLock { state in
            let book = state.books[key] ?? Book()
            if let content = book.content, let edition, book.edition == edition { return .here(content) }
            if let work = book.work, let edition, work.edition == edition { return .under(work.task) }
            return .under(begin(key, edition, after: book.content, make, &state))
        }
        switch next {
        case .here(let content): return content
        case .under(let task): return try await task.value
        }
    }

    private func begin(
        _ key: Key, _ edition: Edition?, after last: Content?,
        _ make: @escaping @Sendable (Content?) async throws -> Content, _ state: inout State
    ) -> Task<Content, any Error> {
        state.lastNumber += 1
        let number = state.lastNumber
        let task = Task { [self] in
            do {
                let content = try await make(last)
                content.pack()
                finish(key, number) { book in (book.content, book.edition) = (content, edition) }
                return content
            } catch {
                guard WebProblem(error).isTemporary else {
                    finish(key, number) { book in (book.content, book.edition) = (nil, nil) }
                    throw error
                }
                finish(key, number) { _ in }
                guard let last else { throw error }
                return last
            }
        }
        if state.books.count >= capacity {
            state.books = state.books.filter { !isDispensable($0.key) || $0.value.work != nil }
        }
        state.books[key, default: Book()].work = (edition, number, task)
        return task
    }

    /// Puts the book back, unless newer work on it has begun meanwhile.
    private func finish(_ key: Key, _ number: Int, _ change: (inout Book) -> Void) {
        state.withLock { state in
            guard var book = state.books[key], book.work?.number == number else { return }
            book.work = nil
            change(&book)
            state.books[key] = book.content == nil ? nil : book
            if isDispensable(key) { makeRoom(besides: key, &state) }
        }
    }

    /// Lets go of what is dispensable where it has become too many bytes, but for the latest.
    private func makeRoom(besides latest: Key, _ state: inout State) {
        let dispensable = state.books.filter { isDispensable($0.key) }
        let bytes = dispensable.values.reduce(0) { $0 + ($1.content?.keptBytes ?? 0) }
        guard bytes > dispensableBytes else { return }
        for (key, book) in dispensable where key != latest && book.work == nil { state.books[key] = nil }
    }
}
