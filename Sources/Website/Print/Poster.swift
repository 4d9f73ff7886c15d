public import CivilTime
public import Operations

/// Something to hang up on the notice board or on a door: public activities only, and nobody's name but as they agreed.
public struct Poster: Sendable {
    /// What a poster tells of.
    public enum Subject: Sendable, Hashable {
        /// The week in which a day lies, from Monday.
        case week(LocalDate)
        /// The month in which a day lies.
        case month(LocalDate)
        /// A room, by name, in seven days from the given one.
        case door(room: String, LocalDate)
        /// The weekly lecture, in eight weeks from the given day.
        case lecture(LocalDate)
        /// The pasteboard on a day.
        case board(LocalDate)
        /// What hangs out in public of an award cycle, by name.
        case notice(cycle: String)
    }

    /// The poster, ready for the press.
    public let document: PrintDocument

    /// Gathers a poster.
    ///
    /// - Parameters:
    ///   - language: The language of what the community did not write itself.
    ///   - paper: What it is printed on; letters are larger on larger paper.
    ///   - address: Where the website can be reached: the poster then has a code that leads there.
    /// - Throws: `OperationError` where there is no such room.
    public init(
        of subject: Subject, at desk: Desk, in language: Language, on paper: PaperSize,
        reachedAt address: PublishedAddress?
    ) throws {
        let setting = PosterSetting(
            community: desk.community, today: desk.today, language: language, paper: paper, address: address)
        document = PosterFrame(try Self.content(of: subject, setting, at: desk), setting).document
    }

    private static func content(
        of subject: Subject, _ setting: PosterSetting, at desk: Desk
    ) throws -> PosterContent {
        switch subject {
        case .week(let date): try WeekPoster(of: date, setting).content(at: desk)
        case .month(let date): try MonthPoster(of: date, setting).content(at: desk)
        case .door(let room, let first): try DoorPoster(of: room, from: first, setting).content(at: desk)
        case .lecture(let first): try LecturePoster(from: first, setting).content(at: desk)
        case .board(let day): try BoardPoster(on: day, setting).content(at: desk)
        case .notice(let cycle): try NoticePoster(of: cycle, setting).content(at: desk)
        }
    }
}
