import Foundation
import GRDB

/// A value of a row, as SQLite keeps it and as the journal recorded it.
public enum JournalValue: Sendable, Hashable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])

    /// The whole number it is; nil for anything else.
    public var integer: Int64? {
        switch self {
        case .integer(let value): value
        case .null, .real, .text, .blob: nil
        }
    }

    /// The text it is; nil for anything else.
    public var text: String? {
        switch self {
        case .text(let value): value
        case .null, .integer, .real, .blob: nil
        }
    }
}

extension JournalValue {
    /// The value of a change set; nil for what an update left alone.
    init?(_ value: ChangedRow.Value) {
        switch value {
        case .unchanged: return nil
        case .null: self = .null
        case .integer(let number): self = .integer(number)
        case .real(let number): self = .real(number)
        case .text(let text): self = .text(text)
        case .blob(let bytes): self = .blob(bytes)
        }
    }

    init(_ value: DatabaseValue) {
        switch value.storage {
        case .null: self = .null
        case .int64(let number): self = .integer(number)
        case .double(let number): self = .real(number)
        case .string(let text): self = .text(text)
        case .blob(let data): self = .blob(Array(data))
        }
    }

    var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let number): number.databaseValue
        case .real(let number): number.databaseValue
        case .text(let text): text.databaseValue
        case .blob(let bytes): Data(bytes).databaseValue
        }
    }
}
