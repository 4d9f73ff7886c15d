import CivilTime
import Operations
import Scheduling
import Testing

@testable import Commands

@Suite struct PolicySettingArgumentTests {
    @Test(
        "A value is taken as people write it",
        arguments: [
            ("longest-minutes=240", .longestMinutes, "240"), ("longest-minutes=4h", .longestMinutes, "240"),
            ("longest-minutes=1小时30分钟", .longestMinutes, "90"), ("Longest-Minutes = 4 小时", .longestMinutes, "240"),
            ("longest-minutes=none", .longestMinutes, "none"), ("longest-minutes＝无", .longestMinutes, "none"),
            ("longest-minutes=不限", .longestMinutes, "none"), ("hold-hours=48", .holdHours, "48"),
            ("hold-hours=48h", .holdHours, "48"), ("hold-hours=120分钟", .holdHours, "2"),
            ("ad-hoc=7天", .adHocDaysAhead, "7"), ("ad-hoc=7 days", .adHocDaysAhead, "7"),
            ("series-years=10年", .seriesYears, "10"), ("runs-in-a-row=2场", .runsInARow, "2"),
            ("loud-from=4", .loudFrom, "4"), ("free=１２：００", .freeCancellationUntil, "12:00"),
            ("quiet-hours=12:00至14:30、21:00–08:00", .quietHours, "12:00-14:30,21:00-08:00"),
            ("quiet-hours=12:00-14:30, 21:00-08:00", .quietHours, "12:00-14:30,21:00-08:00"),
        ] as [(String, PolicyKey, String)])
    func reading(argument: String, key: PolicyKey, text: String) throws {
        let setting = try PolicySettingArgument(argument)
        #expect(setting.key == key)
        #expect(setting.text == text)
        var policy = Policy.open
        try policy.set(setting.key, to: setting.text)
    }

    @Test(
        "What is no value stays as it was typed, for the refusal to show",
        arguments: [
            ("hold-hours=90m", "90m"), ("grace-minutes=无", "无"), ("longest-minutes=long", "long"),
            ("ad-hoc=soon", "soon"),
        ])
    func refusing(argument: String, text: String) throws {
        let setting = try PolicySettingArgument(argument)
        var policy = Policy.open
        #expect(throws: PolicyError.badValue(setting.key, text: text)) {
            try policy.set(setting.key, to: setting.text)
        }
    }

    @Test func `Something else than a rule and its value is refused`() {
        #expect(throws: ArgumentError.notASetting("longest-minutes")) { try PolicySettingArgument("longest-minutes") }
        #expect(throws: OperationError.self) { try PolicySettingArgument("nonsense=1") }
        #expect(throws: OperationError.self) { try PolicySettingArgument("=1") }
    }
}
