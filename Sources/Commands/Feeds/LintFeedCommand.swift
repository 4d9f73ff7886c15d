import ArgumentParser
import CivilTime
import Feeds
import Foundation
import Operations

/// `shuxiang feed lint`: what in a calendar file would trouble which calendar program. Needs no community.
struct LintFeed: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "lint", zh: "检查日历文件：哪一行会让哪个日历程序出错。",
            en: "Look through a calendar file for what troubles which calendar program.")
    }

    @Argument(
        help: ArgumentHelp(zh: ".ics 文件；- 表示标准输入。", en: "The .ics file; - for the standard input.", valueName: "file"))
    var file: String

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let now = try shared.everywhere.present(in: try Zone("Asia/Shanghai")) {
            Instant(seconds: Int64(Date().timeIntervalSince1970))
        }
        let lint = try CalendarLint(try CalendarFile.bytes(of: file), now: now)
        try shared.answer(lint.answer)
        if lint.hasErrors { throw ExitStatus.refused.exit }
    }
}

extension CalendarLint {
    fileprivate var answer: Answer {
        var table = Table([
            Table.Column("line", zh: "行", en: "Line", alignment: .trailing),
            Table.Column("severity", zh: "程度", en: "Severity"), Table.Column("rule", zh: "规则", en: "Rule"),
            Table.Column("clients", zh: "程序", en: "Programs"), Table.Column("message", zh: "说明", en: "What"),
        ])
        for finding in findings {
            table.append(
                [
                    .number(finding.line), .text(finding.severity.word.spoken), .text(finding.rule),
                    .text(finding.clientNames), .text(finding.message.spoken),
                ], tone: finding.severity == .error ? .warning : .plain)
        }
        return Answer(
            table: findings.isEmpty ? nil : table, closing: [summary.spoken],
            json: ["findings": .array(findings.map(\.json))])
    }

    private var summary: LocalizedText {
        guard !findings.isEmpty else {
            return LocalizedText(zh: "没有发现问题。", en: "Nothing was found.")
        }
        let counts = LintFinding.Severity.allCases.map { severity in findings.count { $0.severity == severity } }
        return LocalizedText(
            zh: "错误 \(counts[2]) 处，警告 \(counts[1]) 处，提示 \(counts[0]) 处。",
            en: "Errors: \(counts[2]), warnings: \(counts[1]), notes: \(counts[0]).")
    }
}

extension LintFinding {
    fileprivate var json: JSONValue {
        [
            "line": .int(line), "rule": .string(rule), "severity": .string(severity.rawValue),
            "clients": JSONValue(clients.map(\.rawValue)), "message": .string(message.spoken),
        ]
    }

    fileprivate var clientNames: String {
        clients == CalendarClient.allCases
            ? LocalizedText(zh: "所有", en: "all").spoken
            : clients.map(\.title.spoken).joined(separator: LocalizedText(zh: "、", en: ", ").spoken)
    }
}

extension LintFinding.Severity {
    fileprivate var word: LocalizedText {
        switch self {
        case .note: LocalizedText(zh: "提示", en: "note")
        case .warning: LocalizedText(zh: "警告", en: "warning")
        case .error: LocalizedText(zh: "错误", en: "error")
        }
    }
}
