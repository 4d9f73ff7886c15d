public import CivilTime

/// Why a text is no award policy. Lines and columns count from 1, columns in characters.
public enum AwardPolicyProblem: ExplainedError, Hashable {
    /// A line is neither a section, nor `name = value`, nor a remark.
    case notALine(line: Int, column: Int, text: String)
    /// There is no such section.
    case unknownSection(line: Int, column: Int, name: String)
    /// The section has no such number.
    case unknownName(line: Int, column: Int, section: String, name: String)
    /// A number stands before the first section.
    case noSection(line: Int, name: String)
    /// What stands after the sign is no whole number.
    case notANumber(line: Int, column: Int, AwardPolicyKey, text: String)
    /// A number lies out of its bounds.
    case wrongNumber(line: Int, column: Int, AwardPolicyKey, Int)
    /// A number is given twice.
    case twice(line: Int, AwardPolicyKey, first: Int)
    /// A number is missing.
    case missing([AwardPolicyKey])
    /// A number lies out of its bounds, wherever it came from.
    case outOfBounds(AwardPolicyKey, Int)
    /// The points of an award do not add up.
    case pointsDoNotAddUp(AwardKind, sum: Int)
    /// A panel could be split in halves.
    case evenPanel(Int)
    /// The young are to be older than they may be.
    case agesTurned(from: Int, to: Int)
    /// The text is not in UTF-8.
    case notText

    /// One sentence: where, what is wrong, and what to write instead.
    public var explanation: LocalizedText {
        switch self {
        case .notALine(let line, let column, let text):
            LocalizedText(
                zh: "第 \(line) 行第 \(column) 列的“\(text)”看不懂；请写成“名称 = 数字”，如 winners = 10，或 [family] 这样的小节，说明前面加 #。",
                en: "Line \(line), column \(column), “\(text)” cannot be understood; write NAME = NUMBER, such as "
                    + "winners = 10, or a section such as [family], and # before remarks.")
        case .unknownSection(let line, let column, let name):
            LocalizedText(
                zh: "第 \(line) 行第 \(column) 列：没有小节 [\(name)]；请写 \(Self.sections(zh: true)) 之一。",
                en:
                    "Line \(line), column \(column): there is no section [\(name)]; write one of \(Self.sections(zh: false))."
            )
        case .unknownName(let line, let column, let section, let name):
            LocalizedText(
                zh:
                    "第 \(line) 行第 \(column) 列：[\(section)] 里没有“\(name)”；可以写 \(Self.names(in: section).joined(separator: "、"))。",
                en: "Line \(line), column \(column): [\(section)] has no “\(name)”; it has "
                    + "\(Self.names(in: section).joined(separator: ", ")).")
        case .noSection(let line, let name):
            LocalizedText(
                zh: "第 \(line) 行的“\(name)”前面没有小节；请先写一行 [\(AwardPolicyKey.processSection)] 或 [family] 等。",
                en:
                    "Line \(line): “\(name)” stands before any section; write [\(AwardPolicyKey.processSection)], [family] "
                    + "or another above it.")
        case .notANumber(let line, let column, let key, let text):
            LocalizedText(
                zh: "第 \(line) 行第 \(column) 列：“\(text)”不是整数；请写 \(key.name) = \(key.standard) 这样。",
                en:
                    "Line \(line), column \(column): “\(text)” is no whole number; write it like \(key.name) = \(key.standard)."
            )
        case .wrongNumber(let line, let column, let key, let value):
            LocalizedText(
                zh:
                    "第 \(line) 行第 \(column) 列：\(key.name) 不能是 \(value)；请写 \(key.bounds.lowerBound) 到 \(key.bounds.upperBound) 之间的整数。",
                en: "Line \(line), column \(column): \(key.name) cannot be \(value); write a whole number from "
                    + "\(key.bounds.lowerBound) to \(key.bounds.upperBound).")
        case .twice(let line, let key, let first):
            LocalizedText(
                zh: "第 \(line) 行：[\(key.section)] 的 \(key.name) 在第 \(first) 行已经写过；请删掉一行。",
                en:
                    "Line \(line): \(key.name) of [\(key.section)] stands on line \(first) already; take one of them out."
            )
        case .missing(let keys):
            LocalizedText(
                zh: "缺少 \(Self.lines(keys))；请补上，shuxiang award policy show 有完整的一份。",
                en: "Missing are \(Self.lines(keys)); add them, shuxiang award policy show has them all.")
        case .outOfBounds(let key, let value):
            LocalizedText(
                zh:
                    "[\(key.section)] 的 \(key.name) 不能是 \(value)；请写 \(key.bounds.lowerBound) 到 \(key.bounds.upperBound) 之间的整数。",
                en: "\(key.name) of [\(key.section)] cannot be \(value); write a whole number from "
                    + "\(key.bounds.lowerBound) to \(key.bounds.upperBound).")
        case .pointsDoNotAddUp(let kind, let sum):
            LocalizedText(
                zh: "[\(kind.rawValue)] 的各项 -points 加起来是 \(sum)，应当正好 \(AwardPolicy.fullMarks)；请调整。",
                en:
                    "The points of [\(kind.rawValue)] add up to \(sum) and not to \(AwardPolicy.fullMarks); balance its -points."
            )
        case .evenPanel(let size):
            LocalizedText(
                zh: "panel-size 是 \(size)，评议组人数要是单数；请写 \(size - 1) 或 \(size + 1)。",
                en: "panel-size is \(size), and a panel has an odd number; write \(size - 1) or \(size + 1).")
        case .agesTurned(let from, let to):
            LocalizedText(
                zh: "[young] 的 age-from（\(from)）比 age-to（\(to)）大；请对调或更正。",
                en: "age-from (\(from)) of [young] is more than age-to (\(to)); turn them round or correct them.")
        case .notText:
            LocalizedText(
                zh: "这个文件不是 UTF-8 文本；请用记事本另存为 UTF-8。", en: "The file is no UTF-8 text; save it as UTF-8 in an editor.")
        }
    }

    private static func sections(zh: Bool) -> String {
        ([AwardPolicyKey.processSection] + AwardKind.allCases.map(\.rawValue)).map { "[\($0)]" }
            .joined(separator: zh ? "、" : ", ")
    }

    private static func names(in section: String) -> [String] {
        AwardPolicyKey.all.filter { $0.section == section }.map(\.name)
    }

    private static func lines(_ keys: [AwardPolicyKey]) -> String {
        keys.prefix(6).map { "[\($0.section)] \($0.name) = \($0.standard)" }.joined(separator: ", ")
            + (keys.count > 6 ? " …" : "")
    }
}
