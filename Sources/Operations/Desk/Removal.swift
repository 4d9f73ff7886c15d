public import Scheduling

/// What became of something that was to be taken away.
public enum Removal: Sendable {
    /// It stays, because of these bookings to come.
    case stillBooked([AgendaEntry])
    /// It is gone: nothing ever took place with it.
    case deleted
    /// It is no longer in use, and keeps its name for what took place with it.
    case retired
}
