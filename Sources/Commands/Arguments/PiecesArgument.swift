import CivilTime
import Operations

/// Equipment on the command line: `大鼓:4` for four of them, `大鼓` for one.
struct PiecesArgument: Sendable, Hashable {
    /// The equipment, and how many pieces of it.
    let pieces: BookingNeeds.Pieces

    /// Reads equipment and a number of pieces, 1 to 9,999.
    ///
    /// - Throws: `ArgumentError.notPieces` for anything else.
    init(_ text: String) throws(ArgumentError) {
        let typed = text.asTyped
        let parts = typed.split(separator: ":", omittingEmptySubsequences: false).map { String($0).asTyped }
        let quantity = parts.count == 1 ? 1 : DecimalDigits.value(of: parts[1])
        guard parts.count <= 2, !parts[0].isEmpty, let quantity, (1...9_999).contains(quantity) else {
            throw .notPieces(text)
        }
        pieces = BookingNeeds.Pieces(parts[0], quantity: quantity)
    }
}
