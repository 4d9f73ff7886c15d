public import CivilTime
public import Learning
public import Scheduling

extension CommunityWriter {
    /// Raises the revision of everything published that names a person, so that subscribers take the change in: to be called
    /// whenever the name or the consent to show it changes.
    public func reviseWhatNames(_ person: Person.ID, now: Instant) throws {
        try reviseInsights(of: person, now: now)
        try reviseLectures(of: person, now: now)
    }

    /// Raises the revision of everything published that names a book: to be called whenever its title changes.
    public func reviseWhatNames(_ book: Book.ID, now: Instant) throws {
        try reviseInsights(about: book, now: now)
    }
}
