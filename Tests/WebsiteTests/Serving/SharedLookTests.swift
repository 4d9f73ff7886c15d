import NIOEmbedded
import Synchronization
import Testing

@testable import Website

@Suite struct SharedLookTests {
    private let loop = EmbeddedEventLoop()
    private let looks: CountedLooks
    private let look: SharedLook<Int>

    init() {
        let looks = CountedLooks()
        self.looks = looks
        look = SharedLook { looks.next() }
    }

    @Test func `Who asks in one turn shares a look, and who asks later gets another`() {
        #expect(look.value(on: loop) == 1)
        #expect(look.value(on: loop) == 1)
        loop.run()
        #expect(look.value(on: loop) == 2)
    }

    @Test func `What came after the look is not answered from it`() {
        let (loop, look) = (loop, look)
        let answers = Answers()
        loop.execute {
            answers.add(look.value(on: loop))
            loop.execute { answers.add(look.value(on: loop)) }
        }
        loop.execute { answers.add(look.value(on: loop)) }
        loop.run()
        #expect(answers.all == [1, 1, 2])
    }

    @Test func `Each loop looks for itself`() {
        #expect(look.value(on: loop) == 1)
        #expect(look.value(on: EmbeddedEventLoop()) == 2)
        #expect(look.value(on: loop) == 1)
    }

    @Test func `Who is on no loop gets a look of their own each time`() {
        let elsewhere = NIOAsyncTestingEventLoop()
        #expect(look.value(on: elsewhere) == 1)
        #expect(look.value(on: elsewhere) == 2)
    }
}

/// Numbers that are one higher at each look.
private final class CountedLooks: Sendable {
    private let count = Mutex(0)

    func next() -> Int {
        count.withLock { count in
            count += 1
            return count
        }
    }
}

/// What was answered, in order.
private final class Answers: Sendable {
    private let list = Mutex<[Int]>([])

    var all: [Int] { list.withLock { $0 } }

    func add(_ answer: Int) { list.withLock { $0.append(answer) } }
}
