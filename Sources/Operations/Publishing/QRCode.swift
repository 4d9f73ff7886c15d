import CQREncode

/// A QR code (ISO/IEC 18004): the square of dark and light modules that a phone's camera reads as a text.
public struct QRCode: Sendable, Hashable {
    /// How many modules it is wide and high, without the quiet zone around it.
    public let size: Int
    private let darkness: [Bool]

    /// How many light modules must be left on each side.
    public static let quietZone = 4

    /// Encodes a text, so that a code of which a seventh is spoilt is still read; nil for an empty text and for one that no
    /// code can hold.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty, let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M) else {
            return nil
        }
        defer { QRcode_free(code) }
        let size = Int(code.pointee.width)
        guard let modules = code.pointee.data else { return nil }
        self.size = size
        darkness = (0..<size * size).map { modules[$0] & 1 == 1 }
    }

    /// Whether a module is dark, counted from the upper left corner.
    public func isDark(column: Int, row: Int) -> Bool { darkness[row * size + column] }

    /// The dark modules as the commands of an SVG path, one unit a module, the quiet zone included: it fits into a view box of
    /// `0 0 extent extent`.
    public var path: String {
        (0..<size).map { row in
            runs(in: row).map { run in
                "M\(run.lowerBound + Self.quietZone) \(row + Self.quietZone)h\(run.count)v1h-\(run.count)z"
            }.joined()
        }.joined()
    }

    /// The width and height with the quiet zone.
    public var extent: Int { size + 2 * Self.quietZone }

    /// The stretches of dark modules in a row.
    private func runs(in row: Int) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for column in 0..<size where isDark(column: column, row: row) {
            if let last = runs.last, last.upperBound == column {
                runs[runs.count - 1] = last.lowerBound..<column + 1
            } else {
                runs.append(column..<column + 1)
            }
        }
        return runs
    }
}
