import Scheduling
import Testing

@testable import Operations

/// People are found by how their names are read.
@Suite struct PersonReadingTests {
    private static let names = [
        "李春花", "李春华", "王建国", "吕布", "单雄信", "曾国藩", "尉迟恭", "欧阳修", "Anna Müller", "阿卜杜拉·买买提", "查良镛",
        "盖叫天", "万俟卨", "西安",
    ]

    private static func people(readings: [String: String] = [:]) -> [Person] {
        names.enumerated().map { index, name in
            Person(id: Person.ID(Int64(index + 1)), name: name, familyReading: readings[name])
        }
    }

    private static func found(_ text: String, readings: [String: String] = [:]) -> [String] {
        let people = people(readings: readings)
        return (try? NameLookup(people).candidates(text).map(\.name)) ?? []
    }

    @Test(arguments: [
        ("lichunhua", ["李春花", "李春华"]), ("lch", ["李春花", "李春华"]), ("wangjianguo", ["王建国"]), ("wjg", ["王建国"]),
        ("wang jian", ["王建国"]), ("WANG", ["王建国"]), ("wj", ["王建国"]), ("lübu", ["吕布"]), ("lvbu", ["吕布"]),
        ("lubu", ["吕布"]), ("anna", ["Anna Müller"]), ("annamuller", ["Anna Müller"]), ("am", ["Anna Müller"]),
        ("ouyangxiu", ["欧阳修"]), ("oyx", ["欧阳修"]), ("xi'an", ["西安"]), ("abd", ["阿卜杜拉·买买提"]),
        ("shan", ["单雄信"]), ("sxx", ["单雄信"]), ("danxiongxin", []), ("zengguofan", ["曾国藩"]), ("yuchigong", ["尉迟恭"]),
        ("ycg", ["尉迟恭"]), ("zhaliangyong", ["查良镛"]), ("gejiaotian", ["盖叫天"]), ("gai", ["盖叫天"]), ("moqi", ["万俟卨"]),
        ("xyz", []), ("王j", []),
    ])
    func `A reading, its initials, or a beginning of either finds the person`(text: String, expected: [String]) {
        #expect(Self.found(text) == expected)
    }

    @Test func `The reading on file goes before the usual one and the known one`() {
        let readings = ["单雄信": "chan", "盖叫天": "gai", "尉迟恭": "weichi", "欧阳修": "ou yang"]
        #expect(Self.found("chanxiongxin", readings: readings) == ["单雄信"])
        #expect(Self.found("shan", readings: readings) == [])
        #expect(Self.found("gejiaotian", readings: readings) == [])
        #expect(Self.found("wcg", readings: readings) == ["尉迟恭"], "one word for two characters")
        #expect(Self.found("oyx", readings: readings) == ["欧阳修"])
    }

    @Test func `A name goes before a reading`() throws {
        let people = [Person(id: Person.ID(1), name: "李伟"), Person(id: Person.ID(2), name: "Liwei Chen")]
        #expect(try NameLookup(people).find("liwei").name == "Liwei Chen")
    }

    @Test func `The family names that are listed are read otherwise by the transform`() {
        let latin = LatinReading(of: FamilyName.readings.keys)
        for (family, readings) in FamilyName.readings {
            let usual = latin.words(of: family).joined(separator: " ")
            #expect(readings != [usual], "\(family) needs no entry")
            #expect(readings.allSatisfy { $0.split(separator: " ").count == family.count })
        }
    }

    @Test(arguments: [
        ("任", "ren"), ("宁", "ning"), ("葛", "ge"), ("燕", "yan"), ("召", "zhao"), ("卜", "bo"), ("仝", "tong"),
        ("郜", "gao"), ("妫", "gui"), ("芈", "mi"), ("昝", "zan"), ("瞿", "qu"), ("邸", "di"), ("肖", "xiao"), ("那", "na"),
        ("冯", "feng"), ("车", "che"), ("过", "guo"), ("沈", "shen"), ("石", "shi"), ("洪", "hong"), ("阮", "ruan"),
    ])
    func `The transform reads these family names as it always has`(family: String, reading: String) {
        #expect(LatinReading(of: [family]).words(of: family) == [reading])
    }
}
