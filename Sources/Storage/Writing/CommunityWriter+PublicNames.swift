public import CivilTime
public import Scheduling

extension CommunityWriter {
    /// Raises the revision of everything published that names a person, so that subscribers take the change in: to be called
    /// whenever the name or the consent to show it changes.
    public func reviseWhatNames(_ person: Person.ID, now: Instant) throws {
        try reviseInsights(of: person, now: now)
    }
}
