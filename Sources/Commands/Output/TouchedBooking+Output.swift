import CivilTime
import Operations
import Scheduling

/// The bookings that something touches, as lines and as JSON.
struct TouchedList {
    private let bookings: [TouchedBooking]
    private let unadvised: Int
    private let directory: Directory
    private let everywhere: EverywhereOptions

    /// Lists what an answer names; the commands that it shows ask for the same community as the one that was answered.
    init(_ answer: some TouchingAnswer, _ everywhere: EverywhereOptions) {
        bookings = answer.touched
        unadvised = answer.unadvised
        directory = answer.directory
        self.everywhere = everywhere
    }

    /// The bookings under the usual heading.
    var lines: [String] {
        lines(
            under: LocalizedText(zh: "受影响的预订 \(bookings.count) 场：", en: "Bookings touched: \(bookings.count)"))
    }

    /// Each booking with what has become of it, below it where it could go, and at the end how many were not looked at.
    func lines(under heading: LocalizedText) -> [String] {
        guard !bookings.isEmpty else { return [] }
        return [heading.spoken] + bookings.flatMap(lines) + (unadvised > 0 ? [unadvisedLine.spoken] : [])
    }

    private func lines(of booking: TouchedBooking) -> [String] {
        let occurrence = booking.occurrence
        let span = directory.zone.words(for: occurrence.span).spoken
        let moves = booking.moves.map { move in
            let colon = LocalizedText(zh: "：", en: ": ").spoken
            return "    → \(move.suggestion.description.spoken)\(colon)\(command(for: move, of: booking).line)"
        }
        return ["  \(span) \(booking.entry.title) #\(booking.activity.id)\(standing(of: occurrence))"] + moves
    }

    /// Where an occurrence stands that does not simply take place, and why.
    private func standing(of occurrence: Occurrence) -> String {
        switch occurrence.status {
        case .confirmed, .moved: return ""
        case .tentative, .cancelled, .skipped, .waiting:
            let reason = occurrence.reason.map { LocalizedText(zh: "：\($0)", en: ": \($0)").spoken } ?? ""
            return " \(occurrence.status.name.spoken)\(reason)"
        }
    }

    private var unadvisedLine: LocalizedText {
        LocalizedText(
            zh: "另有 \(unadvised) 场没有替您找改法；可以用 shuxiang change 改，排不上时会给出别的时间。",
            en:
                "No moves were looked for for \(unadvised) more; shuxiang change moves them, and says what else would work."
        )
    }

    /// The bookings for programs.
    var json: JSONValue { .array(bookings.map(json)) }

    private func json(of booking: TouchedBooking) -> JSONValue {
        let (zone, occurrence) = (directory.zone, booking.occurrence)
        return [
            "activity": .int(Int(booking.activity.id.value)), "title": .string(booking.entry.title),
            "start": .instant(occurrence.span.start, in: zone), "end": .instant(occurrence.span.end, in: zone),
            "original": .instant(zone.instant(occurrence.original), in: zone),
            "rooms": JSONValue(directory.rooms(occurrence.rooms).map(\.slug)),
            "status": .string(occurrence.status.rawValue), "reason": JSONValue(occurrence.reason),
            "moves": .array(booking.moves.map { json(of: $0, of: booking) }),
        ]
    }

    private func json(of move: SuggestedMove, of booking: TouchedBooking) -> JSONValue {
        let proposal = move.suggestion.judged.proposal
        let span = proposal.occurrences.first?.span ?? booking.occurrence.span
        return [
            "changes": JSONValue(move.suggestion.changes.map(\.rawValue)),
            "description": .string(move.suggestion.description.spoken),
            "start": .instant(span.start, in: directory.zone), "end": .instant(span.end, in: directory.zone),
            "rooms": JSONValue(directory.rooms(proposal.details.rooms).map(\.slug)),
            "command": .string(command(for: move, of: booking).line),
        ]
    }

    private func command(for move: SuggestedMove, of booking: TouchedBooking) -> MoveCommand {
        MoveCommand(move, of: booking.activity.id, everywhere)
    }
}
