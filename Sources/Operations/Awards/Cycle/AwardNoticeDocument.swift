public import CivilTime
import Learning

extension AwardNotice {
    /// The notice as a sheet to hang up: A4, in the language that is asked for.
    public func document(in language: Language) -> PrintDocument {
        PrintDocument(
            title: title[language], language: language, paper: .a4, letters: .plain, style: Self.style,
            body: """
                <h1>\(escaped(title, language))</h1>
                <p class="opening">\(escaped(opening, language))</p>
                \(sections.map { section($0, in: language) }.joined(separator: "\n"))
                \(closing.map { "<p>\(escaped($0, language))</p>" }.joined(separator: "\n"))
                <p class="signed"><bdi>\(PrintDocument.escaped(community))</bdi><br>\
                \(date.words[language])</p>
                """)
    }

    private func section(_ section: Section, in language: Language) -> String {
        let lines = section.lines.map { line in
            "<li><span>\(line.number)</span> <bdi>\(escaped(line.words, language))</bdi></li>"
        }
        return """
            <section>
            <h2>\(escaped(section.award.name, language))</h2>
            <ul>
            \(lines.joined(separator: "\n"))
            </ul>
            </section>
            """
    }

    private func escaped(_ text: LocalizedText, _ language: Language) -> String {
        PrintDocument.escaped(text[language])
    }

    private static let style = """
        h1 { margin: 4mm 0 8mm; font-size: 24pt; text-align: center; }
        h2 { margin: 6mm 0 2mm; padding-bottom: 1mm; border-bottom: .3mm solid #b3261e; color: #b3261e; font-size: 15pt; \
        break-after: avoid; }
        p { margin: 0 0 3mm; font-size: 12.5pt; line-height: 1.7; text-indent: 2em; }
        ul { margin: 0; padding: 0; list-style: none; columns: 2; column-gap: 10mm; font-size: 13pt; line-height: 1.8; }
        li { break-inside: avoid; }
        li span { display: inline-block; min-width: 2.4em; color: #777; font-size: 10pt; }
        section { margin-bottom: 5mm; }
        section + p { margin-top: 8mm; }
        .signed { margin-top: 12mm; text-align: right; text-indent: 0; }
        """
}
