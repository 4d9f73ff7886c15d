import CivilTime
import Foundation
import Scheduling
import Testing

@testable import Commands

@Suite struct PolicyTableTests {
    @Test(
        "A value is said in words",
        arguments: [
            (.longestMinutes, "4 小时", "4 h"), (.graceMinutes, "15 分钟", "15 min"), (.adHocDaysAhead, "7 天", "7 days"),
            (.weeklyMinutes, "无", "none"), (.freeCancellationUntil, "12:00", "12:00"), (.runsInARow, "2", "2"),
            (.quietHours, "12:00–14:30和21:00–08:00", "12:00–14:30 and 21:00–08:00"),
        ] as [(PolicyKey, String, String)])
    func words(key: PolicyKey, zh: String, en: String) {
        #expect(Policy.centre.value(of: key).words(in: key.unit) == LocalizedText(zh: zh, en: en))
    }

    @Test func `Every rule has its line, and programs get what sets it again`() throws {
        #expect(speaking(.zh) { PolicyTable.table(.centre) }.rows.count == PolicyKey.allCases.count)
        let rows = PolicyTable.rows(.centre).rows.map { $0.cells.map(\.text) }
        #expect(rows.map(\.[0]) == PolicyKey.allCases.map(\.rawValue))
        var policy = Policy.open
        for row in rows { try policy.set(#require(PolicyKey(rawValue: row[0])), to: row[1]) }
        #expect(policy == .centre)
    }

    @Test func `In JSON a number is a number, hours are a list, and no limit is null`() throws {
        let document = try JSONReader.object(in: JSONValue.object(["settings": PolicyTable.json(.centre)]).document())
        let settings = try #require(document["settings"] as? [[String: Any]])
        let value = { (key: PolicyKey) in settings.first { $0["key"] as? String == key.rawValue }?["value"] }
        #expect(value(.adHocDaysAhead) as? Int == 7)
        #expect(value(.quietHours) as? [String] == ["12:00-14:30", "21:00-08:00"])
        #expect(value(.freeCancellationUntil) as? String == "12:00")
        #expect(value(.weeklyMinutes) is NSNull)
    }
}
