/// Points of a score, in whole hundredths, so that the parts of a score add up to it exactly.
public struct Points: Sendable, Hashable {
    /// How many hundredths of a point.
    public let hundredths: Int

    /// Creates points from hundredths.
    public init(hundredths: Int) { self.hundredths = hundredths }
    /// Creates whole points.
    public init(_ whole: Int) { hundredths = whole * 100 }

    /// No points.
    public static let zero = Points(hundredths: 0)

    /// The share of these points that a figure earns: all of them from `fullAt` on, in proportion below, rounded down to a
    /// hundredth.
    public func earned(by figure: Figure, fullAt: Int) -> Points {
        let (wanted, reached) = (fullAt * figure.divisor, min(max(0, figure.amount), fullAt * figure.divisor))
        return wanted > 0 ? Points(hundredths: hundredths * reached / wanted) : self
    }
}

extension Points: Comparable, AdditiveArithmetic {
    /// Orders by size.
    public static func < (lhs: Self, rhs: Self) -> Bool { lhs.hundredths < rhs.hundredths }
    /// Both together.
    public static func + (lhs: Self, rhs: Self) -> Self { Points(hundredths: lhs.hundredths + rhs.hundredths) }
    /// The first without the second.
    public static func - (lhs: Self, rhs: Self) -> Self { Points(hundredths: lhs.hundredths - rhs.hundredths) }
}

extension Points: CustomStringConvertible {
    /// The points as people write them: `18.25`, `81.5`, `20`.
    public var description: String {
        let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
        let sign = hundredths < 0 ? "-" : ""
        guard rest > 0 else { return "\(sign)\(whole)" }
        return "\(sign)\(whole)." + (rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)")
    }
}
