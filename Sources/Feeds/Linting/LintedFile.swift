import CivilTime
import ICalendar

/// A calendar file as the rules look at it: its bytes, its calendars as they are written, and the day it is looked at.
struct LintedFile {
    let lines: RawLines
    let document: CalendarDocument
    let now: Instant
    /// Every VEVENT, in order.
    let events: [CalendarComponent]
    /// Every VEVENT and every VJOURNAL: what people may read.
    let entries: [CalendarComponent]
    /// The events by the UID they say they have, calendar by calendar.
    let series: [LintedSeries]

    init(_ bytes: [UInt8], _ document: CalendarDocument, now: Instant) {
        lines = RawLines(bytes)
        self.document = document
        self.now = now
        events = document.calendars.flatMap { $0.components(named: "VEVENT") }
        entries = document.calendars.flatMap(\.components).filter { ["VEVENT", "VJOURNAL"].contains($0.name) }
        series = document.calendars.flatMap(LintedSeries.all)
    }
}

/// The events of one UID: those without a RECURRENCE-ID, and the overrides.
struct LintedSeries {
    /// The zones that their calendar names; floating times are read on the clock of UTC.
    let clock: IntakeClock
    var masters: [CalendarComponent] = []
    var overrides: [CalendarComponent] = []

    static func all(in calendar: CalendarComponent) -> [LintedSeries] {
        guard let utc = IntakeClock.utc else { return [] }
        let clock = IntakeClock(utc, calendar: calendar)
        var series: [LintedSeries] = []
        var places: [String: Int] = [:]
        for event in calendar.components where ["VEVENT", "VJOURNAL"].contains(event.name) {
            guard let uid = event.first("UID")?.text, !uid.isEmpty else { continue }
            let place = places[uid] ?? series.count
            if place == series.count { series.append(LintedSeries(clock: clock)) }
            places[uid] = place
            if event.first("RECURRENCE-ID") == nil {
                series[place].masters.append(event)
            } else {
                series[place].overrides.append(event)
            }
        }
        return series
    }
}
