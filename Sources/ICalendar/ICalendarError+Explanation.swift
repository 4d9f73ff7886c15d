public import CivilTime

extension ICalendarError {
    /// One sentence: what is wrong, on which line, and what to do next.
    public var explanation: LocalizedText {
        switch self {
        case .exceeds(let limit, let line, let maximum):
            limit.explanation(line: line, maximum: maximum)
        case .zeroByte(let line):
            LocalizedText(
                zh: "第 \(line) 行含有空字节，不是 UTF-8 文本（也许是 UTF-16）；请另存为 UTF-8 后再导入。",
                en: "Line \(line) has a zero byte, so this is not UTF-8 text (UTF-16, perhaps); save it as UTF-8.")
        case .notText(let line):
            LocalizedText(
                zh: "第 \(line) 行既不是 UTF-8 也不是 GB 18030 文字；请把文件另存为 UTF-8 后再导入。",
                en: "Line \(line) is neither UTF-8 nor GB 18030; save the file as UTF-8.")
        case .noCalendar:
            LocalizedText(
                zh: "从第 1 行起找不到 BEGIN:VCALENDAR，这不是日历文件；请给一个 .ics 文件。",
                en: "From line 1 on there is no BEGIN:VCALENDAR, so this is no calendar; give an .ics file.")
        case .notACalendar(let name, let line):
            LocalizedText(
                zh: "第 \(line) 行的 \(name) 不在 VCALENDAR 之内；请用日历程序重新导出整个日历。",
                en: "The \(name) on line \(line) is in no VCALENDAR; export the whole calendar again.")
        case .endWithoutBegin(let name, let line):
            LocalizedText(
                zh: "第 \(line) 行的 END:\(name) 没有对应的 BEGIN；请删去这一行或补上 BEGIN。",
                en: "The END:\(name) on line \(line) has no BEGIN; take the line out or add the BEGIN.")
        case .mismatchedEnd(let begin, let beginLine, let end, let endLine):
            LocalizedText(
                zh: "第 \(beginLine) 行的 BEGIN:\(begin) 到第 \(endLine) 行却是 END:\(end)；请把两行改成一致。",
                en: "The BEGIN:\(begin) on line \(beginLine) meets END:\(end) on line \(endLine); make the two agree.")
        case .missingEnd(let name, let beginLine):
            LocalizedText(
                zh: "第 \(beginLine) 行的 BEGIN:\(name) 没有结束，文件可能不完整；请重新导出或下载。",
                en: "The BEGIN:\(name) on line \(beginLine) never ends; the file may be cut short, so fetch it again.")
        case .invalidName(let name, let line):
            LocalizedText(
                zh: "\(line.map { "第 \($0) 行的" } ?? "")“\(name)”不能用作名称；名称只能由英文字母、数字和连字符组成。",
                en: "“\(name)”\(line.map { " on line \($0)" } ?? "") is no name; use letters, digits and hyphens only.")
        case .controlCharacter(let property, let codePoint):
            LocalizedText(
                zh: "\(property) 含有控制字符 U+\(Self.hexadecimal(codePoint))，会破坏日历文件；请删去这个字符。",
                en: "\(property) has the control character U+\(Self.hexadecimal(codePoint)); take it out.")
        case .invalidURI(let property, let uri):
            LocalizedText(
                zh: "\(property) 的“\(uri)”不是网址；请写成 https://… 这样，中间不留空格。",
                en: "“\(uri)” for \(property) is no address; write it like https://…, without spaces.")
        case .unreadableProperty(let property, let value):
            LocalizedText(
                zh: "\(property) 的值“\(value)”别的日历程序读不出来，所以没有写出；请改正这个值。",
                en: "Other calendar programs cannot read “\(value)” as \(property), so nothing was written; correct it."
            )
        case .writtenTooDeeply(let name, let maximum):
            LocalizedText(
                zh: "\(name) 的嵌套超过 \(maximum) 层，别的日历程序读不出来；请减少嵌套。",
                en: "The \(name) lies more than \(maximum) components deep, too deep for readers; nest less.")
        case .unknownTimeZone(let name):
            LocalizedText(
                zh: "没有名为“\(name)”的时区可写入日历；请用 IANA 名称，如 Asia/Shanghai。",
                en: "There is no time zone “\(name)” to write into a calendar; use an IANA name such as Asia/Shanghai.")
        case .wrongTimeZone(let name, let day):
            LocalizedText(
                zh: "系统里 \(name) 的时区数据从 \(day) 起前后不一致；请更新系统的 tzdata。",
                en: "This machine's data for \(name) contradict each other from \(day) on; update its tzdata package.")
        }
    }

    private static func hexadecimal(_ codePoint: UInt32) -> String {
        let digits = String(codePoint, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}
