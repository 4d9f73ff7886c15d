/// Builds the tree of components from content lines, one line at a time.
///
/// libical takes a wrong `END` for a right one, returns nothing and no reason for a missing one, and overflows a small
/// stack on deep nesting; so the structure is checked here.
struct CalendarOutline {
    /// Which properties become part of the calendar.
    enum Kept {
        /// Those that say something; the others are diagnosed and left out.
        case readableProperties
        /// All of them, also the diagnosed ones.
        case everyProperty
    }

    private let limits: ReadingLimits
    private let kept: Kept
    private var calendars: [CalendarComponent] = []
    /// The components that are open, the outermost first.
    private var open: [CalendarComponent] = []
    private var componentCount = 0
    private var diagnostics: [CalendarDiagnostic] = []

    init(limits: ReadingLimits, keeping kept: Kept) {
        self.limits = limits
        self.kept = kept
    }

    mutating func take(_ line: ContentLine<String>) throws(ICalendarError) {
        let line = withoutControlCharacters(line)
        guard let property = PropertySyntax.property(line) else {
            say(unreadable: line)
            return
        }
        switch property.name {
        case "BEGIN": try begin(try componentName(property), line: line.number)
        case "END": try end(try componentName(property), line: line.number)
        default: add(property, line: line)
        }
    }

    /// The calendars, once every line is taken.
    ///
    /// - Throws: `ICalendarError.missingEnd`, or `.noCalendar` where there was none.
    func document(encoding: CalendarDocument.Encoding) throws(ICalendarError) -> CalendarDocument {
        if let unended = open.last {
            throw .missingEnd(name: unended.name, beginLine: unended.line ?? 0)
        }
        guard !calendars.isEmpty else { throw .noCalendar }
        return CalendarDocument(
            calendars: calendars, diagnostics: diagnostics.sorted { $0.line < $1.line }, encoding: encoding)
    }
}

// MARK: - Structure

extension CalendarOutline {
    private func componentName(_ property: CalendarProperty) throws(ICalendarError) -> String {
        let bytes = property.value.utf8.reversed().drop { $0 == 0x20 || $0 == 0x09 }.reversed()
        let name = String(decoding: Array(bytes), as: UTF8.self)
        guard ContentName.isName(name.utf8) else { throw .invalidName(name, line: property.line) }
        return name.uppercased()
    }

    private mutating func begin(_ name: String, line: Int) throws(ICalendarError) {
        guard !open.isEmpty || name == "VCALENDAR" else { throw .notACalendar(name: name, line: line) }
        componentCount += 1
        guard componentCount <= limits.components else {
            throw .exceeds(.components, line: line, maximum: limits.components)
        }
        guard open.count < limits.nesting else { throw .exceeds(.nesting, line: line, maximum: limits.nesting) }
        open.append(CalendarComponent(checkedName: name, properties: [], components: [], line: line))
    }

    private mutating func end(_ name: String, line: Int) throws(ICalendarError) {
        guard let component = open.popLast() else { throw .endWithoutBegin(name: name, line: line) }
        let beginLine = component.line ?? 0
        guard component.name == name else {
            throw .mismatchedEnd(begin: component.name, beginLine: beginLine, end: name, endLine: line)
        }
        if name == "VEVENT", component.first("DTSTART")?.time == nil {
            diagnostics.append(.eventWithoutStart(component, line: beginLine))
        }
        if let outer = open.indices.last {
            open[outer].components.append(component)
        } else {
            calendars.append(component)
        }
    }
}

// MARK: - Properties

extension CalendarOutline {
    private mutating func add(_ property: CalendarProperty, line: ContentLine<String>) {
        guard let current = open.indices.last else {
            diagnostics.append(.outsideCalendar(line.text, line: line.number))
            return
        }
        let readable = readable(property)
        switch kept {
        case .readableProperties: if let readable { open[current].properties.append(readable) }
        case .everyProperty: open[current].properties.append(property)
        }
    }

    /// What of the property says something, what does not being diagnosed; nil where nothing does.
    private mutating func readable(_ property: CalendarProperty) -> CalendarProperty? {
        guard let property = withoutUnreadableTimes(property) else { return nil }
        switch PropertyJudge.verdict(on: property) {
        case .accepted: break
        case .doubtful(let doubt): diagnostics.append(.doubtful(property, doubt))
        case .refused(let refusal):
            diagnostics.append(.refused(property, refusal))
            return nil
        }
        return property
    }

    /// Takes the impossible days out of a list of dates, so that the possible ones stay; nil where none is left.
    private mutating func withoutUnreadableTimes(_ property: CalendarProperty) -> CalendarProperty? {
        let isListOfTimes = property.name == "EXDATE" || property.name == "RDATE"
        let isListOfPeriods = property.parameter("VALUE")?.uppercased() == "PERIOD"
        guard isListOfTimes, !isListOfPeriods, !property.value.isEmpty, property.times == nil else { return property }
        let items = property.value.split(separator: ",", omittingEmptySubsequences: false)
        for item in items where CalendarTime(item, tzid: nil) == nil {
            diagnostics.append(.unreadableListItem(item, in: property))
        }
        let kept = items.filter { CalendarTime($0, tzid: nil) != nil }
        return kept.isEmpty ? nil : property.replacingValue(kept.joined(separator: ","))
    }

    private mutating func withoutControlCharacters(_ line: ContentLine<String>) -> ContentLine<String> {
        guard let replaced = ControlCharacters.replaced(in: line.text) else { return line }
        let cleaned = ContentLine(number: line.number, text: replaced)
        let name = PropertySyntax.property(cleaned)?.name ?? open.last?.name ?? "VCALENDAR"
        diagnostics.append(.replacedControlCharacters(line: line.number, property: name))
        return cleaned
    }

    private mutating func say(unreadable line: ContentLine<String>) {
        if let component = open.last {
            diagnostics.append(.notAContentLine(line.text, line: line.number, component: component.name))
        } else {
            diagnostics.append(.outsideCalendar(line.text, line: line.number))
        }
    }
}
