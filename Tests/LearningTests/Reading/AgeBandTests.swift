import Learning
import Testing

@Suite struct AgeBandTests {
    @Test(
        arguments: [
            (1958, [2026], 1960), (1961, [2026], 1960), (1967, [2026], 1970), (1986, [2026], 1980),
            (2012, [2026], 2010),
            (1987, [2026], 1990), (1986, [2026, 2045], 1986), (1985, [2025, 2026], 1980), (2007, [2025, 2026], 2007),
            (1958, [], nil),
        ] as [(Int, Set<Int>, Int?)])
    func `a rough year of birth leaves every band as it was`(birthYear: Int, years: Set<Int>, rough: Int?) {
        #expect(AgeBand.roughBirthYear(birthYear, readingIn: years) == rough)
        guard let rough else { return }
        for year in years { #expect(AgeBand(bornIn: rough, in: year) == AgeBand(bornIn: birthYear, in: year)) }
    }
}
