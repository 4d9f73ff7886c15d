import Testing

@testable import Commands

@Suite struct HoursArgumentTests {
    @Test(
        "A bare number is hours, and a length with its unit is what it says",
        arguments: [
            ("2", 120), ("1.5", 90), ("0.25", 15), ("2.10", 126), ("24", 1_440), ("90m", 90), ("2h", 120), ("半小时", 30),
            ("1小时30分钟", 90),
        ])
    func read(_ text: String, _ minutes: Int) throws {
        #expect(try HoursArgument(text).minutes == minutes)
    }

    @Test(
        "Nothing, too much, and what does not come to whole minutes are refused",
        arguments: ["", "0", "0.0", "25", "1.333", "1.33", "1.", ".5", "-2", "2 x", "99999999999"])
    func refused(_ text: String) {
        #expect(throws: ArgumentError.self) { try HoursArgument(text) }
    }
}
