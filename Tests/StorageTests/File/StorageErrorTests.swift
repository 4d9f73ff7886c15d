import CivilTime
import Testing

@testable import Storage

@Suite struct StorageErrorTests {
    private static let path = "/data/wangjianian.sqlite"

    @Test(arguments: [
        StorageError.missing(path: path), .alreadyExists(path: path), .notACommunityFile(path: path),
        .newerThanProgram(path: path, version: 9, known: 1), .noPermission(path: path), .busy(path: path),
        .diskFull(path: path), .damaged(path: path), .failed(path: path, code: 1, detail: "x"),
        .unreadableValue(path: path, because: LocalizedText(zh: "不是日子。", en: "No day.")),
    ])
    func `an error about a file names it in both languages and says what to do`(error: StorageError) {
        let words = error.explanation
        #expect(words.zh.contains(Self.path) && words.zh.contains("；") && words.zh.hasSuffix("。"))
        #expect(words.en.contains(Self.path) && words.en.contains(";") && words.en.hasSuffix("."))
    }

    @Test func `a double booking and a taken name are said in both languages`() {
        #expect(StorageError.doubleBooked.explanation.zh == "数据库拒绝了重叠的占用，什么也没有改动；请再试一次，看看是谁先订了。")
        #expect(
            StorageError.doubleBooked.explanation.en
                == "The database refused overlapping claims and nothing was changed; try again to see who was first.")
        #expect(StorageError.nameTaken("合唱队").explanation.zh == "“合唱队”已经有了；请换一个名称或 --slug。")
        #expect(StorageError.nameTaken("合唱队").explanation.en == "“合唱队” exists already; choose another name or --slug.")
    }
}
