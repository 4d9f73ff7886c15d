extension AwardPolicy {
    /// Reads a policy file, in which every number stands once.
    ///
    /// - Throws: `AwardPolicyProblem` with the line and column, and what to write instead.
    public init(text: String) throws(AwardPolicyProblem) {
        var reading = AwardPolicyReading()
        for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            try reading.read(PolicyLine(number: number + 1, text: line))
        }
        let missing = AwardPolicyKey.all.filter { reading.values[$0] == nil }
        guard missing.isEmpty else { throw .missing(missing) }
        try self.init(reading.values)
    }
}

/// A policy file as far as it was read.
private struct AwardPolicyReading {
    var values: [AwardPolicyKey: Int] = [:]
    private var lines: [AwardPolicyKey: Int] = [:]
    private var section: String?

    mutating func read(_ line: PolicyLine) throws(AwardPolicyProblem) {
        guard !line.content.isEmpty else { return }
        guard !line.content.hasPrefix("[") else {
            section = try line.section()
            return
        }
        let (name, value) = try line.setting()
        guard let section else { throw .noSection(line: line.number, name: String(name)) }
        guard let key = AwardPolicyKey.all.first(where: { $0.section == section && $0.name == name }) else {
            throw .unknownName(line: line.number, column: line.column(of: name), section: section, name: String(name))
        }
        guard let number = Int(value), value.utf8.allSatisfy({ $0 != UInt8(ascii: "+") }) else {
            throw .notANumber(line: line.number, column: line.column(of: value), key, text: String(value))
        }
        guard key.bounds.contains(number) else {
            throw .wrongNumber(line: line.number, column: line.column(of: value), key, number)
        }
        if let first = lines[key] { throw .twice(line: line.number, key, first: first) }
        values[key] = number
        lines[key] = line.number
    }
}

/// One line of a policy file.
private struct PolicyLine {
    let number: Int
    let text: Substring
    /// What it says, without remark and blanks.
    let content: Substring

    init(number: Int, text: Substring) {
        self.number = number
        self.text = text
        content = text.prefix { $0 != "#" && $0 != "＃" }.drop { $0 == "\u{FEFF}" }.trimmed
    }

    func column(of part: Substring) -> Int { text.distance(from: text.startIndex, to: part.startIndex) + 1 }

    func section() throws(AwardPolicyProblem) -> String {
        guard content.hasSuffix("]") else { throw problem }
        let name = content.dropFirst().dropLast().trimmed
        guard AwardPolicyKey.all.contains(where: { $0.section == name }) else {
            throw .unknownSection(line: number, column: column(of: name), name: String(name))
        }
        return String(name)
    }

    func setting() throws(AwardPolicyProblem) -> (name: Substring, value: Substring) {
        guard let sign = content.firstIndex(where: { $0 == "=" || $0 == "＝" }) else { throw problem }
        let (name, value) = (content[..<sign].trimmed, content[content.index(after: sign)...].trimmed)
        guard !name.isEmpty, !value.isEmpty else { throw problem }
        return (name, value)
    }

    private var problem: AwardPolicyProblem {
        .notALine(line: number, column: column(of: content), text: String(content))
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        var rest = drop(while: \.isWhitespace)
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return rest
    }
}
