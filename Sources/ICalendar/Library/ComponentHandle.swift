import CLibical

/// A component of libical and its only owner: it is freed when the handle goes. It never crosses threads.
@safe struct ComponentHandle: ~Copyable {
    private let component: OpaquePointer
    private let ledger = HandleLedger.current

    /// Parses a text; nil where libical makes nothing of it.
    init?(parsing text: String) {
        guard let parsed = unsafe icalparser_parse_string(text) else { return nil }
        unsafe self.init(takingOwnership: parsed)
    }

    /// Copies a component that libical keeps; nil where it cannot.
    @unsafe init?(copying original: OpaquePointer) {
        guard let copy = unsafe icalcomponent_new_clone(original) else { return nil }
        unsafe self.init(takingOwnership: copy)
    }

    @unsafe private init(takingOwnership pointer: OpaquePointer) {
        unsafe component = pointer
        ledger?.take()
    }

    deinit {
        unsafe icalcomponent_free(component)
        ledger?.giveBack()
    }

    /// Takes out of a VTIMEZONE what was over before a moment of UTC (`20260101T000000Z`); its rules keep their first
    /// days, as Microsoft's programs need them.
    func truncateTimeZone(from moment: String) {
        let isMicrosoftCompatible: Int32 = 1
        unsafe icaltimezone_truncate_vtimezone(
            component, icaltime_from_string(moment), icaltime_null_time(), isMicrosoftCompatible)
    }

    /// The component as libical writes it.
    var text: String? {
        guard let characters = unsafe icalcomponent_as_ical_string_r(component) else { return nil }
        ledger?.take()
        defer {
            unsafe icalmemory_free_buffer(characters)
            ledger?.giveBack()
        }
        return unsafe String(cString: characters)
    }

    /// The type of the first error that libical left in the component in place of what it could not read.
    var firstErrorType: icalparameter_xlicerrortype? {
        guard let note = unsafe icalcomponent_get_first_property(component, ICAL_XLICERROR_PROPERTY) else { return nil }
        guard let type = unsafe icalproperty_get_first_parameter(note, ICAL_XLICERRORTYPE_PARAMETER) else {
            return ICAL_XLICERRORTYPE_NONE
        }
        return unsafe icalparameter_get_xlicerrortype(type)
    }
}
