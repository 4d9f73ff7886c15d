import CivilTime

/// The columns of a table of people.
enum PersonColumn: String, TableColumn {
    case name
    case birthYear = "birth_year"
    case household, building, consent, troupes, guardian
    case familyReading = "family_reading"

    var headings: [String] {
        switch self {
        case .name: ["姓名", "名字", "居民"]
        case .birthYear: ["出生年份", "出生年", "出生", "year of birth", "born"]
        case .household: ["户", "户号", "门牌", "门牌号", "房号", "家庭"]
        case .building: ["楼栋", "楼", "楼号"]
        case .consent: ["同意公开", "同意公开姓名", "可公开姓名", "同意"]
        case .troupes: ["团队", "所在团队", "troupe"]
        case .guardian: ["监护人"]
        case .familyReading: ["姓的读音", "姓氏读音"]
        }
    }

    var isRequired: Bool { self == .name }
}

/// What one row of a table says of a person.
struct PersonRow {
    let name: String
    let birthYear: Int?
    let household: String?
    let building: String?
    let consent: Bool?
    let troupes: [String]
    let guardian: String?
    let familyReading: String?

    /// Reads a row; nil where a cell will not do, which the reading then says.
    init?(_ cells: inout RowReading<PersonColumn>, thisYear: Int) {
        let name = cells.required(.name, such: LocalizedText(zh: "李春花", en: "李春花")).flatMap { text in
            let name = try? PlainName.check(text)
            if name == nil { cells.refuse(.name, Self.badName(text.excerpt)) }
            return name
        }
        birthYear = cells.value(.birthYear, { Self.year($0, thisYear: thisYear) }, otherwise: Self.badYear)
        household = cells.value(.household, { try? PlainName.check($0) }, otherwise: Self.badName)
        building = cells.value(.building, { try? PlainName.check($0) }, otherwise: Self.badName)
        consent = cells.value(.consent, Self.consent, otherwise: Self.badConsent)
        guardian = cells.value(.guardian, { $0 }, otherwise: Self.badName)
        familyReading = cells.value(
            .familyReading, { try? FamilyName.checkedReading($0) },
            otherwise: {
                LocalizedText(zh: "“\($0)”不是读音；请写拼音，如 shan", en: "“\($0)” is no reading; write letters like shan")
            })
        troupes = cells.row[.troupes].split { "、；;/|，".contains($0) }.map(\.description.trimmed).filter { !$0.isEmpty }
        guard let name, cells.problems.isEmpty else { return nil }
        self.name = name
    }

    private static func year(_ text: String, thisYear: Int) -> Int? {
        let digits = text.hasSuffix("年") ? String(text.dropLast()) : text
        guard digits.count == 4, let year = Int(digits), (1880...thisYear).contains(year) else { return nil }
        return year
    }

    private static func consent(_ text: String) -> Bool? {
        switch text.lowercased() {
        case "是", "同意", "有", "√", "yes", "y", "true", "1": true
        case "否", "不同意", "无", "×", "no", "n", "false", "0": false
        default: nil
        }
    }

    private static func badYear(_ text: String) -> LocalizedText {
        LocalizedText(zh: "“\(text)”不是年份；请写四位数字，如 1958", en: "“\(text)” is no year; write four digits like 1958")
    }

    private static func badConsent(_ text: String) -> LocalizedText {
        LocalizedText(zh: "“\(text)”看不出同意没有；请写 是 或 否", en: "“\(text)” is neither yes nor no; write one of them")
    }

    private static func badName(_ text: String) -> LocalizedText {
        LocalizedText(
            zh: "“\(text)”不能作名称；请写在一行里，最多 200 个字",
            en: "“\(text)” cannot be a name; write one line of 200 characters at most")
    }
}
