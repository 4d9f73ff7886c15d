import CivilTime
import Testing

@Suite struct InstantTests {
    @Test(
        arguments: [
            ("1970-01-01T00:00:00", 0), ("1969-12-31T23:59:59", -1), ("2026-11-23T04:05:06", 1_795_406_706),
            ("2038-01-19T03:14:08", 2_147_483_648), ("0001-01-01T00:00:00", -62_135_596_800),
        ] as [(String, Int64)])
    func `a moment is what the clock of UTC shows`(text: String, seconds: Int64) throws {
        #expect(Instant(utc: try LocalDateTime(text)).seconds == seconds)
        #expect(Instant(seconds: seconds).utc.description == text)
    }

    @Test func `seconds are added and counted`() {
        let moment = Instant(seconds: 100)
        #expect(moment.adding(seconds: -150) == Instant(seconds: -50))
        #expect(moment.adding(seconds: -150) < moment)
        #expect(moment.seconds(since: Instant(seconds: -50)) == 150)
    }
}
