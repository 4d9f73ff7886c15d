import CivilTime
import Testing

@Suite struct LengthWordsTests {
    @Test(arguments: [
        (0, "0 分钟", "0 min"), (45, "45 秒", "45 s"), (1_800, "30 分钟", "30 min"), (3_600, "1 小时", "1 h"),
        (5_400, "1 小时 30 分钟", "1 h 30 min"), (36_060, "10 小时 1 分钟", "10 h 1 min"),
        (599, "9 分钟 59 秒", "9 min 59 s"), (3_601, "1 小时 1 秒", "1 h 1 s"), (90_000, "25 小时", "25 h"),
    ])
    func `a length is told in hours and minutes, and in seconds where there are some`(
        seconds: Int, zh: String, en: String
    ) {
        #expect(LocalizedText.length(seconds: seconds) == LocalizedText(zh: zh, en: en))
    }
}
