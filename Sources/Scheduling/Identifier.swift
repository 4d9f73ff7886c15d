/// The number under which a community's file keeps a thing, typed by what it names so that no two can be mixed up.
public struct Identifier<Thing>: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The number, unique among things of this kind in one community.
    public let value: Int64

    /// Creates an identifier from its number.
    public init(_ value: Int64) { self.value = value }

    /// Orders by number.
    public static func < (lhs: Self, rhs: Self) -> Bool { lhs.value < rhs.value }
    /// The number in digits.
    public var description: String { String(value) }
}
