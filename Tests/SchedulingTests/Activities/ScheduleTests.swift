import CivilTime
import Testing

@testable import Scheduling

@Suite struct ScheduleTests {
    @Test(arguments: [(0, false), (-60, false), (1, true), (31 * 86_400, true), (31 * 86_400 + 1, false)])
    func `a time lasts from one second to 31 days`(seconds: Int, exists: Bool) throws {
        let recurrence = Recurrence(start: try LocalDateTime("2026-12-01 19:00"))
        #expect((Schedule(recurrence, seconds: seconds) != nil) == exists)
    }
}
