import CivilTime
import ICalendar

/// How long before each event a calendar program should remind its owner (RFC 5545 §3.6.6). A feed has reminders only for who asks.
public struct FeedAlarm: Sendable, Hashable {
    /// The seconds before the start, from 0 to a week.
    public let seconds: Int

    /// A reminder so long before the start; nil beyond a week, since nobody can know whether it is meant.
    public init?(seconds: Int) {
        guard (0...Self.longest).contains(seconds) else { return nil }
        self.seconds = seconds
    }

    /// Reads a length as iCalendar writes it, such as `PT30M` or `P1D`; nil for any other text, and beyond a week.
    public init?(_ text: String) {
        guard text.utf8.count <= Self.longestText, text.uppercased().hasPrefix("P"),
            let seconds = try? CalendarProperty("TRIGGER", rawValue: text).durationSeconds
        else { return nil }
        self.init(seconds: seconds)
    }

    /// The event with its reminder, which shows the title; as it is where it is called off or no event at all.
    func added(to component: CalendarComponent) throws(ICalendarError) -> CalendarComponent {
        guard component.name == "VEVENT", component.first("STATUS")?.value != "CANCELLED",
            let title = component.first("SUMMARY")
        else { return component }
        var event = component
        event.components.append(
            try CalendarComponent(
                "VALARM",
                properties: [
                    .text("ACTION", "DISPLAY"), .duration("TRIGGER", seconds: -seconds),
                    .text("DESCRIPTION", title.text),
                ]))
        return event
    }

    private static let longest = 7 * 86_400
    private static let longestText = 20
}
