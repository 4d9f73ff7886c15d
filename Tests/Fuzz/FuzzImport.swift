import CivilTime
import Feeds

/// Gives the importer whatever bytes libFuzzer makes up: it must read them or refuse them, and neither crash nor go on for ever.
///
/// `scripts/fuzz-import.sh` builds and runs this; it is no part of the package.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzImport(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let file = Array(UnsafeBufferPointer(start: bytes, count: count))
    if let intake = try? CalendarIntake(file), let zone = try? Zone("Asia/Shanghai"),
        let horizon = try? LocalDate("2030-12-31")
    {
        _ = try? intake.activities(in: zone, through: horizon)
        _ = try? intake.events(in: zone, through: horizon)
        _ = try? intake.holidays()
    }
    _ = try? CalendarLint(file, now: Instant(seconds: 1_800_000_000))
    return 0
}
