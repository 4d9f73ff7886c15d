/// What came of publishing: paths under the folder.
public struct PublishingAnswer: Sendable, Hashable {
    /// The files that were written because they are new or changed.
    public private(set) var written: [String] = []
    /// How many files stood there with the same bytes already.
    public private(set) var unchanged = 0
    /// The files that are gone.
    public private(set) var removed: [String] = []

    /// Nothing yet.
    package init() {}

    /// Notes a file that is there now.
    package mutating func note(_ path: String, isNew: Bool) {
        if isNew { written.append(path) } else { unchanged += 1 }
    }

    /// Notes a file that was taken away.
    package mutating func noteRemoval(of path: String) { removed.append(path) }

    /// Notes what came of a folder below this one; of this one itself where none is named.
    package mutating func note(_ part: PublishingAnswer, below folder: String? = nil) {
        let prefix = folder.map { "\($0)/" } ?? ""
        written += part.written.map { prefix + $0 }
        unchanged += part.unchanged
        removed += part.removed.map { prefix + $0 }
    }
}
