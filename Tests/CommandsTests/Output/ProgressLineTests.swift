import CivilTime
import Synchronization
import Testing

@testable import Commands

@Suite struct ProgressLineTests {
    /// What is written by work of which the shares are done at the given milliseconds.
    private static func written(_ steps: [(time: Int, share: Double)], isShown: Bool = true) -> [String] {
        let box = Box()
        let line = ProgressLine(
            LocalizedText(zh: "导入", en: "Importing"), isShown: isShown, clock: { .milliseconds(box.time) },
            write: { text in box.append(text) })
        for step in steps {
            box.time = step.time
            line.advance(to: step.share)
        }
        line.end()
        return box.texts
    }

    @Test func `Short work shows nothing`() { #expect(Self.written([(10, 0.5), (999, 0.9)]).isEmpty) }

    @Test func `Long work shows a few lines a second and clears the last`() {
        ProcessLanguage.$current.withValue(.en) {
            let lines = Self.written([(900, 0.1), (1_000, 0.25), (1_100, 0.3), (1_199, 0.4), (1_200, 0.5)])
            #expect(lines == ["\rImporting 25%\u{1B}[K", "\rImporting 50%\u{1B}[K", "\r\u{1B}[K"])
        }
    }

    @Test func `Nobody watches, nothing is written`() {
        #expect(Self.written([(5_000, 0.5)], isShown: false).isEmpty)
    }
}

/// What a test changes while the line looks at it.
private final class Box: Sendable {
    private let state = Mutex<(time: Int, texts: [String])>((0, []))

    var time: Int {
        get { state.withLock { $0.time } }
        set { state.withLock { $0.time = newValue } }
    }
    var texts: [String] { state.withLock { $0.texts } }
    func append(_ text: String) { state.withLock { $0.texts.append(text) } }
}
