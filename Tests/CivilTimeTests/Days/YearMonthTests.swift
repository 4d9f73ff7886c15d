import CivilTime
import Testing

@Suite struct YearMonthTests {
    @Test(
        "A month knows its days, whatever its length",
        arguments: [
            ("2026-12", "2026-12-01", "2026-12-31"), ("2027-02", "2027-02-01", "2027-02-28"),
            ("2028-02", "2028-02-01", "2028-02-29"), ("9999-12", "9999-12-01", "9999-12-31"),
        ])
    func days(text: String, first: String, last: String) throws {
        let month = try #require(YearMonth(text))
        #expect(month.first.description == first)
        #expect(month.last.description == last)
        #expect(month.description == text)
        #expect(YearMonth(of: month.last) == month)
    }

    @Test(
        "Months are counted over the turn of the year, and no further than there are years",
        arguments: [
            ("2026-12", 1, "2027-01"), ("2027-01", -1, "2026-12"), ("2026-11", 26, "2029-01"),
            ("0001-01", -1, "0001-01"), ("9999-12", 1, "9999-12"),
        ])
    func adding(text: String, months: Int, result: String) throws {
        #expect(try #require(YearMonth(text)).adding(months: months).description == result)
    }

    @Test(
        "What is no month is not read", arguments: ["", "2026", "2026-13", "2026-1", "2026-12-01", "二〇二六", "2026-12\n"])
    func refused(text: String) { #expect(YearMonth(text) == nil) }
}
