/// What family names are read like where that is not how their characters are usually read.
enum FamilyName {
    /// How many characters of a Chinese name are its family name.
    static func length(in name: String) -> Int { ofTwoCharacters.contains(String(name.prefix(2))) ? 2 : 1 }

    /// How the family name of a name may be read where its characters alone would mislead; nil where they do not.
    static func readings(in name: String) -> [[String]]? {
        let family = String(name.prefix(length(in: name)))
        return readings[family].map { texts in texts.map { $0.split(separator: " ").map(String.init) } }
    }

    /// Family names of two characters.
    private static let ofTwoCharacters: Set<String> = [
        "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "长孙", "宇文", "司徒", "夏侯", "万俟", "澹台",
        "呼延", "端木", "轩辕", "单于", "鲜于", "申屠", "太叔", "钟离", "闾丘", "濮阳", "淳于", "赫连", "西门", "南宫", "独孤", "东郭",
        "南门", "百里", "拓跋", "乐正", "公冶", "仲孙", "宗政", "司空", "亓官", "司寇", "子车", "颛孙", "巫马", "公西", "漆雕", "壤驷",
        "公良", "夹谷", "宰父", "谷梁", "段干", "梁丘", "左丘", "东门", "第五", "完颜", "耶律", "纳兰", "叶赫",
    ]

    /// Family names whose reading is not the usual one of their characters, each with all readings that bearers of the name use.
    /// A person who uses another one has it on file.
    static let readings: [String: [String]] = [
        "单": ["shan"], "曾": ["zeng"], "仇": ["qiu"], "解": ["xie"], "查": ["zha"], "盖": ["ge", "gai"], "区": ["ou"],
        "朴": ["piao"], "翟": ["zhai", "di"], "乐": ["yue", "le"], "缪": ["miao", "mu"], "覃": ["qin", "tan"], "员": ["yun"],
        "贠": ["yun"], "繁": ["po"], "种": ["chong"], "折": ["she"], "薄": ["bo"], "召": ["shao"], "隗": ["wei", "kui"],
        "郇": ["xun", "huan"], "黑": ["hei", "he"], "秘": ["bi", "mi"], "牟": ["mu", "mou"], "柏": ["bai", "bo"],
        "句": ["gou"], "祭": ["zhai"], "能": ["nai"], "都": ["du"], "莘": ["shen", "xin"], "费": ["fei", "bi"],
        "洗": ["xian"], "钭": ["tou"], "重": ["chong"], "郗": ["xi", "chi"], "万俟": ["mo qi"], "尉迟": ["yu chi"],
        "澹台": ["tan tai"], "单于": ["chan yu"], "乐正": ["yue zheng"], "拓跋": ["tuo ba"],
    ]
}

extension FamilyName {
    /// A reading as it is kept: small letters, one blank between the words; empty where it is empty.
    ///
    /// - Throws: `OperationError.badReading` where it has anything but Latin letters, or more than twenty.
    static func checkedReading(_ text: String) throws(OperationError) -> String {
        let words = LatinReading.folded(text).split { $0 == " " || $0 == "'" || $0 == "-" }
        let letters = words.joined(separator: " ")
        let isLatin = words.allSatisfy { $0.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) } }
        guard isLatin, letters.count <= 20 else { throw .badReading(text.excerpt) }
        return letters
    }
}
