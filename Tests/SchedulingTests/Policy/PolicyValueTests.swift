import CivilTime
import Testing

@testable import Scheduling

@Suite struct PolicyValueTests {
    @Test("What a rule's value reads as is what sets it again", arguments: PolicyKey.allCases)
    func roundTrip(key: PolicyKey) throws {
        for template in PolicyTemplate.allCases {
            var policy = Policy.open
            try policy.set(key, to: template.policy.value(of: key).text)
            #expect(policy.value(of: key) == template.policy.value(of: key))
        }
    }

    @Test("Setting one rule leaves the others alone", arguments: PolicyKey.allCases)
    func alone(key: PolicyKey) throws {
        let values = [
            PolicyUnit.days: "5", .hours: "5", .minutes: "5", .times: "5", .years: "5", .level: "5", .clock: "05:00",
            .spans: "05:00-06:00",
        ]
        var policy = Policy.centre
        try policy.set(key, to: try #require(values[key.unit]))
        #expect(policy.value(of: key) != Policy.centre.value(of: key))
        #expect(PolicyKey.allCases.filter { policy.value(of: $0) != Policy.centre.value(of: $0) } == [key])
    }

    @Test(
        "A value is read",
        arguments: [
            (.adHocDaysAhead, "7", .number(7)), (.adHocDaysAhead, "0", .number(0)), (.runsInARow, "none", .noLimit),
            (.freeCancellationUntil, "12:00", .time(LocalTime(hour: 12) ?? .midnight)),
            (.freeCancellationUntil, "none", .noLimit), (.quietHours, "none", .noLimit),
            (
                .quietHours, "12:00-14:30,21:00-08:00",
                .quietHours([QuietHours("12:00-14:30"), QuietHours("21:00-08:00")].compactMap(\.self))
            ),
            (.loudFrom, "5", .number(5)), (.seriesOccurrences, "5000", .number(5_000)),
            (.seriesYears, "20", .number(20)),
        ] as [(PolicyKey, String, PolicyValue)])
    func reading(key: PolicyKey, text: String, value: PolicyValue) throws {
        var policy = Policy.centre
        try policy.set(key, to: text)
        #expect(policy.value(of: key) == value)
    }

    @Test(
        "What a rule cannot be is refused, and nothing changes",
        arguments: [
            (.graceMinutes, "none"), (.graceMinutes, "-1"), (.graceMinutes, "1441"), (.adHocDaysAhead, ""),
            (.adHocDaysAhead, "7 days"), (.adHocDaysAhead, "3661"), (.longestMinutes, "0"), (.longestMinutes, "44641"),
            (.freeCancellationUntil, "noon"), (.freeCancellationUntil, "24:01"), (.quietHours, ""),
            (.quietHours, "12:00"), (.quietHours, "12:00-12:00"), (.quietHours, "12:00-14:00,"), (.loudFrom, "0"),
            (.loudFrom, "6"), (.seriesOccurrences, "5001"), (.seriesYears, "21"), (.travelMinutes, "181"),
        ] as [(PolicyKey, String)])
    func refusing(key: PolicyKey, text: String) {
        var policy = Policy.centre
        #expect(throws: PolicyError.badValue(key, text: text)) { try policy.set(key, to: text) }
        #expect(policy == .centre)
    }

    @Test func `a refusal names the rule and the value, and says what to write`() {
        let level = PolicyError.badValue(.loudFrom, text: "9").explanation
        #expect(level.zh == "“9”不能作 loud-from 的值；请写 1 到 5。")
        #expect(level.en == "“9” cannot be the value of loud-from; write 1 to 5.")
        let days = PolicyError.badValue(.adHocDaysAhead, text: "x").explanation
        #expect(days.zh == "“x”不能作 ad-hoc-days-ahead 的值；请写 0 到 3660 天，或 none（不限）。")
        #expect(days.en == "“x” cannot be the value of ad-hoc-days-ahead; write 0 to 3660 days, or none.")
        let hours = PolicyError.badValue(.quietHours, text: "x").explanation
        #expect(hours.en.hasSuffix("write hours such as 12:00-14:30,21:00-08:00, or none."))
    }

    @Test("What each rule means is said in both languages, and no two alike")
    func meanings() {
        let meanings = PolicyKey.allCases.map(\.meaning)
        #expect(meanings.allSatisfy { $0.zh.unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) } })
        #expect(meanings.allSatisfy { $0.en.unicodeScalars.allSatisfy(\.isASCII) && !$0.en.isEmpty })
        #expect(Set(meanings.map(\.zh)).count == PolicyKey.allCases.count)
        #expect(Set(meanings.map(\.en)).count == PolicyKey.allCases.count)
    }
}
