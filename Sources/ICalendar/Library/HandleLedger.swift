import Synchronization

/// Counts the things of libical that are held, so that a test can prove that each is given back.
package final class HandleLedger: Sendable {
    /// The ledger of the running task; none outside tests.
    @TaskLocal package static var current: HandleLedger?

    private let takenCount = Atomic<Int>(0)
    private let givenBackCount = Atomic<Int>(0)

    package init() {}

    /// How many things were taken from libical.
    package var taken: Int { takenCount.load(ordering: .relaxed) }
    /// How many are still held.
    package var live: Int { taken - givenBackCount.load(ordering: .relaxed) }

    func take() { takenCount.add(1, ordering: .relaxed) }
    func giveBack() { givenBackCount.add(1, ordering: .relaxed) }
}
