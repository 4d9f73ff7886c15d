public import CivilTime

/// What is wrong with a text that should be an ISBN.
public enum ISBNProblem: Error, Hashable {
    /// There is something other than digits, hyphens and blanks, or an X that is not the last of ten.
    case otherCharacters
    /// There are neither ten digits nor thirteen.
    case length(Int)
    /// Thirteen digits begin neither with 978 nor with 979.
    case prefix
    /// The last digit is not what the others add up to.
    case checkDigit(expected: String)

    /// What is wrong and what to do, without a full stop.
    public var reason: LocalizedText {
        switch self {
        case .otherCharacters:
            LocalizedText(
                zh: "只能有数字、连字符和空格，十位书号的末位可以是 X；请照封底再写一遍",
                en:
                    "only digits, hyphens and blanks belong there, and an X as the last of ten; copy it from the back cover"
            )
        case .length(let count):
            LocalizedText(
                zh: "这里有 \(count) 位，应为 10 位或 13 位；请看看漏了或多了哪一位",
                en: "it has \(count) digits and must have 10 or 13; see which are missing or too many")
        case .prefix:
            LocalizedText(
                zh: "13 位书号以 978 或 979 开头；请看看是不是别的条码",
                en: "thirteen digits begin with 978 or 979; see whether it is another barcode")
        case .checkDigit(let expected):
            LocalizedText(
                zh: "校验码（末位）应为 \(expected)，有一位写错了；请照封底再写一遍",
                en: "its last digit would have to be \(expected), so one digit is wrong; copy it from the back cover")
        }
    }
}
