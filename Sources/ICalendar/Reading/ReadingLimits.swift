import CivilTime

/// How much a calendar file may ask of the program before it is refused.
public struct ReadingLimits: Sendable, Hashable {
    /// Bytes of the file.
    public var fileBytes = 10 * 1_048_576
    /// Bytes of one line of the file.
    public var lineBytes = 64 * 1_024
    /// Bytes of a line together with its continuations.
    public var unfoldedLineBytes = 1_048_576
    /// Lines, continuations not counted.
    public var contentLines = 500_000
    /// Components inside each other.
    public var nesting = 5
    /// Components of the whole file.
    public var components = 50_000

    /// The limits every file is read with: 10 MB, 64 kB a line, 1 MB a line unfolded, half a million lines, five
    /// components inside each other, 50,000 in all.
    public static let standard = ReadingLimits()

    /// Creates the standard limits, to be changed one by one.
    public init() {}
}

/// A limit of `ReadingLimits` that a file can exceed.
public enum ReadingLimit: Sendable, Hashable, CaseIterable {
    /// Bytes of the file.
    case fileBytes
    /// Bytes of one line of the file.
    case lineBytes
    /// Bytes of a line together with its continuations.
    case unfoldedLineBytes
    /// Lines, continuations not counted.
    case contentLines
    /// Components inside each other.
    case nesting
    /// Components of the whole file.
    case components

    /// One sentence: which limit a file exceeds, at which line, and what to do next.
    func explanation(line: Int, maximum: Int) -> LocalizedText {
        switch self {
        case .fileBytes:
            LocalizedText(
                zh: "文件超过上限 \(maximum) 字节；请分成几个较小的日历文件。",
                en: "The file has more than \(maximum) bytes; split it into smaller calendars.")
        case .lineBytes:
            LocalizedText(
                zh: "第 \(line) 行超过上限 \(maximum) 字节；请按 iCalendar 的规定把长行折行。",
                en: "Line \(line) has more than \(maximum) bytes; fold it as iCalendar asks.")
        case .unfoldedLineBytes:
            LocalizedText(
                zh: "第 \(line) 行连同续行超过上限 \(maximum) 字节；请删去附件等过长的内容。",
                en: "Line \(line) with its continuations has more than \(maximum) bytes; take out what is so long.")
        case .contentLines:
            LocalizedText(
                zh: "到第 \(line) 行，内容已超过上限 \(maximum) 行；请分成几个较小的日历文件。",
                en: "At line \(line) there are more than \(maximum) lines; split the file into smaller calendars.")
        case .nesting:
            LocalizedText(
                zh: "第 \(line) 行的 BEGIN 嵌套超过上限 \(maximum) 层；请检查前面是否漏了 END。",
                en: "The BEGIN on line \(line) is nested more than \(maximum) deep; look for a missing END before it.")
        case .components:
            LocalizedText(
                zh: "到第 \(line) 行，组件已超过上限 \(maximum) 个；请分成几个较小的日历文件。",
                en: "At line \(line) there are more than \(maximum) components; split the file into smaller calendars.")
        }
    }
}
