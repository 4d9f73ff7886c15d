import CLibical

/// Asks libical about one property, and corrects its answer where libical 3.0.16 is known to be wrong.
///
/// The same judge stands at both doors: what it refuses is said and left out at reading, and is not written. It judges
/// the value; the calendar keeps the text as it was written, because libical's own copy loses unknown names and
/// parameters, splits at escaped commas, reorders rules and rounds positions.
enum PropertyJudge {
    enum Verdict: Equatable {
        case accepted
        /// Kept as it stands, with a warning.
        case doubtful(Doubt)
        case refused(Refusal)
    }

    enum Doubt: Equatable {
        /// A rule that libical does not understand; our own engine may.
        case unusualRule
        /// Parameters that libical does not understand, such as those of RFC 9253.
        case unusualParameters
    }

    enum Refusal: Equatable {
        case emptyValue
        /// The value is none of the type.
        case unreadableValue(type: String)
        /// What another program's libical left in place of a property it lost.
        case strayErrorNote
    }

    static func verdict(on property: CalendarProperty) -> Verdict {
        PlainValue.isValue(of: property) ? .accepted : consideredVerdict(on: property)
    }

    /// The verdict as libical has it, whatever the value looks like.
    static func consideredVerdict(on property: CalendarProperty) -> Verdict {
        let kind = unsafe icalproperty_string_to_kind(property.name)
        switch kind {
        case ICAL_XLICERROR_PROPERTY: return .refused(.strayErrorNote)
        // libical drops what it does not know, so it is not asked: unknown names are passed on as they are.
        case ICAL_NO_PROPERTY, ICAL_X_PROPERTY: return .accepted
        default: break
        }
        guard let type = valueType(of: property, kind: kind) else { return .doubtful(.unusualParameters) }
        // libical drops properties whose text is empty; an empty text is a text.
        guard !property.value.isEmpty else { return type == ICAL_TEXT_VALUE ? .accepted : .refused(.emptyValue) }
        guard isReadable(property, as: type) else { return .refused(.unreadableValue(type: name(of: type))) }
        return libicalVerdict(on: property, type: type)
    }

    private static func libicalVerdict(on property: CalendarProperty, type: icalvalue_kind) -> Verdict {
        let text = "BEGIN:VCALENDAR\r\n\(withoutBackslashes(property).contentLine)\r\nEND:VCALENDAR\r\n"
        let unreadable =
            type == ICAL_RECUR_VALUE
            ? Verdict.doubtful(.unusualRule) : .refused(.unreadableValue(type: name(of: type)))
        guard let component = ComponentHandle(parsing: text) else { return unreadable }
        switch component.firstErrorType {
        case nil: return .accepted
        case ICAL_XLICERRORTYPE_PARAMETERNAMEPARSEERROR, ICAL_XLICERRORTYPE_PARAMETERVALUEPARSEERROR:
            return .doubtful(.unusualParameters)
        default: return unreadable
        }
    }

    /// libical takes a backslash before the end of a parameter for an escape, which RFC 5545 does not have there, and
    /// loses the value; no parameter it judges depends on one.
    private static func withoutBackslashes(_ property: CalendarProperty) -> CalendarProperty {
        let parameters = property.parameters.map { parameter in
            CalendarParameter(
                checkedName: parameter.name, values: parameter.values.map { $0.split(separator: "\\").joined() })
        }
        return CalendarProperty(
            checkedName: property.name, parameters: parameters, value: property.value, line: property.line)
    }

    /// Looks at what libical lets pass: 30 February, a word where a number must be.
    private static func isReadable(_ property: CalendarProperty, as type: icalvalue_kind) -> Bool {
        switch type {
        case ICAL_DATE_VALUE, ICAL_DATETIME_VALUE, ICAL_DATETIMEDATE_VALUE: property.times != nil
        case ICAL_INTEGER_VALUE: property.integer != nil
        case ICAL_DURATION_VALUE: property.durationSeconds != nil
        case ICAL_UTCOFFSET_VALUE: property.offsetSeconds != nil
        default: true
        }
    }

    /// The type that the `VALUE` parameter names, else the one the property has without it; nil for an unknown name.
    private static func valueType(of property: CalendarProperty, kind: icalproperty_kind) -> icalvalue_kind? {
        guard let name = property.parameter("VALUE") else { return icalproperty_kind_to_value_kind(kind) }
        let type = unsafe icalvalue_string_to_kind(name.uppercased())
        return type == ICAL_NO_VALUE ? nil : type
    }

    private static func name(of type: icalvalue_kind) -> String {
        let name = unsafe icalvalue_kind_to_string(type).map { unsafe String(cString: $0) }
        return name ?? "value"
    }
}
