import Foundation

/// The rows that one transaction changed, as SQLite's session extension wrote them down.
///
/// The bytes are read here and not by `sqlite3changeset_next`: SQLite 3.40.1 never comes back from some bytes that are
/// damaged, such as x'5405010203'. The format is the one of the comment "CHANGESET FORMAT" in SQLite's `sqlite3session.c`.
struct ChangeSet {
    let bytes: [UInt8]

    init(_ data: Data) { bytes = Array(data) }

    /// Whether nothing is left of it, because it told of somebody who was erased. What it did cannot be taken back any more.
    var wasCut: Bool { bytes.isEmpty }

    /// Whether it can be read from its beginning to its end, and says something.
    var isReadable: Bool {
        var reader = ByteReader(bytes)
        var columns: Int?
        while let mark = reader.byte() {
            if mark == UInt8(ascii: "T") {
                guard let count = reader.tableHeader() else { return false }
                columns = count
            } else {
                guard let columns, let records = Self.recordsOfOperation[mark], reader.byte() != nil,
                    reader.skipValues(records * columns)
                else { return false }
            }
        }
        return columns != nil
    }

    /// How many records follow the number of an operation: the new row, the old one, or both.
    private static let recordsOfOperation: [UInt8: Int] = [18: 1, 9: 1, 23: 2]
}

/// Walks over bytes and never beyond their end.
struct ByteReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func byte() -> UInt8? {
        guard position < bytes.count else { return nil }
        defer { position += 1 }
        return bytes[position]
    }

    /// The number of columns of a table whose header begins here: the count, a mark for each column, the name and a zero.
    mutating func tableHeader() -> Int? { table()?.isKey.count }

    /// A table whose header begins here: its name, and which of its columns are its key.
    mutating func table() -> (name: String, isKey: [Bool])? {
        guard let columns = number(), columns > 0, let marks = take(columns) else { return nil }
        guard let end = bytes[position...].firstIndex(of: 0), end > position else { return nil }
        defer { position = end + 1 }
        return (String(decoding: bytes[position..<end], as: UTF8.self), marks.map { $0 != 0 })
    }

    /// As many values as a table has columns; nil where they are not all there.
    mutating func values(_ count: Int) -> [ChangedRow.Value]? {
        var values: [ChangedRow.Value] = []
        for _ in 0..<count {
            guard let value = value() else { return nil }
            values.append(value)
        }
        return values
    }

    private mutating func value() -> ChangedRow.Value? {
        switch byte() {
        case 0: .unchanged
        case 5: .null
        case 1: take(8).map { .integer(Int64(bitPattern: Self.bits($0))) }
        case 2: take(8).map { .real(Double(bitPattern: Self.bits($0))) }
        case 3: number().flatMap { take($0) }.map { .text(String(decoding: $0, as: UTF8.self)) }
        case 4: number().flatMap { take($0) }.map { .blob(Array($0)) }
        case _: nil
        }
    }

    private static func bits(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }

    /// Steps over so many values; whether they were all there.
    mutating func skipValues(_ count: Int) -> Bool {
        for _ in 0..<count {
            guard let type = byte() else { return false }
            switch type {
            case 0, 5: continue
            case 1, 2: guard skip(8) else { return false }
            case 3, 4: guard let length = number(), skip(length) else { return false }
            case _: return false
            }
        }
        return true
    }

    /// A number of SQLite's variable length, seven bits a byte, of at most four bytes as lengths are.
    private mutating func number() -> Int? {
        var value = 0
        for _ in 0..<4 {
            guard let next = byte() else { return nil }
            value = value << 7 | Int(next & 0x7F)
            if next < 0x80 { return value }
        }
        return nil
    }

    private mutating func skip(_ count: Int) -> Bool { take(count) != nil }

    private mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
        guard count <= bytes.count - position else { return nil }
        defer { position += count }
        return bytes[position..<position + count]
    }
}
