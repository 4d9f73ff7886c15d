import CivilTime
import Testing

@testable import Commands

@Suite struct RuleWeekdaysArgumentTests {
    @Test(
        "Weekdays of a rule are read as people write them",
        arguments: [
            ("tue,thu", "TU TH"), ("周二四", "TU TH"), ("2nd-tue", "2TU"), ("2tue", "2TU"), ("1st-mon,3rd-mon", "1MO 3MO"),
            ("last-fri", "-1FR"), ("-1fr", "-1FR"), ("第二个周二", "2TU"), ("第2个星期二", "2TU"), ("最后一个周五", "-1FR"),
            ("倒数第二个周五", "-2FR"), ("第一个周一、第三个周一", "1MO 3MO"), ("first-sat", "1SA"),
        ])
    func reads(_ text: String, _ rule: String) throws {
        #expect(try RuleWeekdaysArgument(text).weekdays.map(\.description).joined(separator: " ") == rule)
    }

    @Test(arguments: ["", "第六个", "0tue", "2", "第二个周二四", "last", "2nd-moonday", "54mon"])
    func `anything else is refused with what to write`(text: String) {
        #expect(throws: ArgumentError.notWeekdays(text)) { try RuleWeekdaysArgument(text) }
    }
}
