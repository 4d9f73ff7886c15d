import CivilTime

/// What a command answers, in whichever form was asked for.
struct Answer {
    /// What stands above the table, for people.
    var heading: [String] = []
    /// The rows for people, and for spreadsheets unless those have their own.
    var table: Table?
    /// The rows for spreadsheets, where people are told otherwise.
    var rows: Table?
    /// What stands below the table, for people.
    var closing: [String] = []
    /// The same for programs.
    var json: JSONValue

    /// The text of the answer in a form.
    func text(_ format: OutputFormat, language: Language, style: TerminalStyle) throws -> String {
        switch format {
        case .json: return try json.document()
        case .csv: return (rows ?? table)?.csv ?? ""
        case .table:
            let rows = table.map { [$0.text(language, style: style)] } ?? []
            return (heading.map { $0 + "\n" } + rows + closing.map { $0 + "\n" }).joined()
        }
    }
}

extension EverywhereFlags {
    /// Prints an answer on the standard output.
    func answer(_ answer: Answer) throws {
        let text = try answer.text(everywhere.format, language: ProcessLanguage.current, style: Terminal.style)
        Outlet.say(text)
    }

    /// What a person is told after a change: that it was done, or that it was only a rehearsal; nothing with `--quiet`.
    func done(_ text: LocalizedText) -> [String] {
        guard !everywhere.quiet else { return [] }
        guard everywhere.dryRun else { return [text.spoken] }
        return [LocalizedText(zh: "（演练，没有改动）\(text.zh)", en: "(rehearsal, nothing changed) \(text.en)").spoken]
    }
}
