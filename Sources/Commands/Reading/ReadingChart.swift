import CivilTime
import Operations

/// A report as a chart that reads well in black on white: a bar for each line, its values written behind it.
struct ReadingChart {
    private let report: ReportReading.Answer
    private let title: LocalizedText

    /// Prepares to draw.
    init(_ report: ReportReading.Answer, title: LocalizedText) {
        self.report = report
        self.title = title
    }

    /// The chart as an SVG document. Fonts are named by their generic family.
    var svg: String {
        let body = [heading, axis] + report.lines.enumerated().map { bar($0.element, row: $0.offset) } + [footer]
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.width) \(height)" width="\(Self.width)" \
            height="\(height)" font-family="sans-serif" font-size="15" fill="black">
            <rect width="100%" height="100%" fill="white"/>
            \(body.joined(separator: "\n"))
            </svg>

            """
    }

    private static let width = 860
    private static let rowHeight = 38
    private static let top = 84
    private static let valueWidth = 240

    private var height: Int { Self.top + report.lines.count * Self.rowHeight + 64 }
    private var bottom: Int { Self.top + report.lines.count * Self.rowHeight }
    private var labelWidth: Int {
        36 + min(report.lines.map { DisplayWidth.columns(of: $0.name.spoken) * 8 }.max() ?? 0, 240)
    }
    private var plotWidth: Int { Self.width - labelWidth - Self.valueWidth }
    private var most: Int { max(report.lines.map(\.minutes).max() ?? 0, 1) }

    private var heading: String {
        let unit = LocalizedText(zh: "单位：分钟", en: "in minutes").spoken
        return text(title.spoken, x: 20, y: 36, size: 21, weight: "bold") + text(unit, x: labelWidth, y: 66, size: 13)
    }

    /// The line at which the bars begin, and one at the longest.
    private var axis: String {
        let ends = [(labelWidth, 0), (labelWidth + plotWidth, most)]
        return ends.map { x, minutes in
            """
            <line x1="\(x)" y1="\(Self.top - 8)" x2="\(x)" y2="\(bottom)" stroke="black" \
            stroke-width="\(minutes == 0 ? 1.5 : 0.5)"\(minutes == 0 ? "" : " stroke-dasharray=\"3 4\"")/>
            """ + text("\(minutes)", x: x, y: bottom + 18, size: 12, anchor: "middle")
        }.joined(separator: "\n")
    }

    private func bar(_ line: ReportReading.Line, row: Int) -> String {
        let (y, length) = (Self.top + row * Self.rowHeight, plotWidth * line.minutes / most)
        let values = LocalizedText(
            zh: "\(line.minutes) 分钟，\(line.readers) 人，\(line.sessions) 次",
            en: "\(line.minutes) min, \(line.readers) readers, \(line.sessions)×")
        return """
            <rect x="\(labelWidth)" y="\(y)" width="\(length)" height="24" fill="#777" stroke="black"/>
            """ + text(line.name.spoken, x: labelWidth - 10, y: y + 18, anchor: "end")
                + text(values.spoken, x: labelWidth + length + 8, y: y + 18)
    }

    private var footer: String {
        let total = report.total
        let words = LocalizedText(
            zh: "合计 \(total.minutes) 分钟，\(total.readers) 人，\(total.sessions) 次",
            en: "\(total.minutes) minutes, \(total.readers) readers, \(total.sessions) sessions in all")
        return text(words.spoken, x: 20, y: height - 16)
    }

    private func text(
        _ words: String, x: Int, y: Int, size: Int = 15, weight: String = "normal", anchor: String = "start"
    ) -> String {
        """
        <text x="\(x)" y="\(y)" font-size="\(size)" font-weight="\(weight)" text-anchor="\(anchor)">\(Self.escaped(words))</text>
        """
    }

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.append(character)
            }
        }
    }
}
