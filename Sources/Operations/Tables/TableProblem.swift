public import CivilTime

/// Why a file cannot be read as a table at all. What is wrong in single rows is a `BadCell`.
public enum TableProblem: Error, Hashable {
    /// The file has more bytes than a table may have.
    case tooLarge(limit: Int)
    /// Nothing stands in it.
    case empty
    /// It is neither UTF-8 nor GB 18030.
    case notText
    /// Its first row is divided by something else than commas.
    case otherSeparator(String)
    /// A heading that means nothing here.
    case unknownColumn(String, expected: LocalizedText)
    /// Two headings that mean the same column.
    case columnTwice(String, String)
    /// A column that must be there is not.
    case missingColumn(LocalizedText, expected: LocalizedText)
    /// A quotation mark opens in this line and closes nowhere.
    case openQuote(line: Int)
    /// The row that begins in this line is longer than a row may be.
    case rowTooLong(line: Int, limit: Int)

    /// One sentence: what is wrong, where, and what to do next.
    public var explanation: LocalizedText {
        switch self {
        case .tooLarge(let limit):
            LocalizedText(
                zh: "文件超过 \(limit >> 20) MB，太大了；请分成几个文件导入。",
                en: "The file is larger than \(limit >> 20) MB; divide it and import the parts.")
        case .empty:
            LocalizedText(
                zh: "文件是空的；第一行请写各列的名称，下面一行写一条。",
                en: "The file is empty; name the columns in its first line, and write one entry in each line below.")
        case .notText:
            LocalizedText(
                zh: "文件既不是 UTF-8 也不是 GB 18030 的文字；请在表格软件里另存为“CSV UTF-8”。",
                en: "The file is text in neither UTF-8 nor GB 18030; save it as “CSV UTF-8” in the spreadsheet program."
            )
        case .otherSeparator(let separator):
            LocalizedText(
                zh: "第 1 行的各列是用“\(separator)”分开的；请改用英文逗号“,”，或在表格软件里另存为 CSV。",
                en: "Line 1 divides its columns by “\(separator)”; divide them by commas, or save the file as CSV.")
        case .unknownColumn(let heading, let expected):
            LocalizedText(
                zh: "第 1 行的“\(heading)”不是这里的列；可用的列有：\(expected.zh)。",
                en: "Line 1: there is no column “\(heading)” here; the columns are \(expected.en).")
        case .columnTwice(let first, let second):
            LocalizedText(
                zh: "第 1 行的“\(first)”和“\(second)”是同一列；请只留一列。",
                en: "Line 1: “\(first)” and “\(second)” are the same column; keep one of them.")
        case .missingColumn(let title, let expected):
            LocalizedText(
                zh: "第 1 行缺少“\(title.zh)”列；可用的列有：\(expected.zh)。",
                en: "Line 1 lacks the column “\(title.en)”; the columns are \(expected.en).")
        case .openQuote(let line):
            LocalizedText(
                zh: "第 \(line) 行有一个引号 \" 没有配对；请补上另一个，或把它删掉。",
                en: "The quotation mark \" in line \(line) is never closed; close it, or take it out.")
        case .rowTooLong(let line, let limit):
            LocalizedText(
                zh: "第 \(line) 行开始的一行超过 \(limit >> 10) KB；请看看是不是少了引号或换行。",
                en:
                    "The row that begins in line \(line) is longer than \(limit >> 10) KB; see whether a quotation mark or a line break is missing."
            )
        }
    }
}
