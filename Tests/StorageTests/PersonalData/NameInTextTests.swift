import Testing

@testable import Storage

@Suite struct NameInTextTests {
    private static let others: Set<String> = ["王秀兰", "Anna Li", "张伟"]

    @Test(
        arguments: [
            ("王秀", "王秀请假", "某人请假"), ("王秀", "王秀和王秀兰都来", "某人和王秀兰都来"), ("王秀", "王秀兰请假", nil),
            ("秀兰", "王秀兰请假，秀兰在", "王秀兰请假，某人在"), ("张伟", "张伟请假", nil), ("李", "李子熟了", nil), ("李", "李", "某人"),
            ("Li", "Library of Li", "Library of 某人"), ("Li", "Anna Li, li", "Anna Li, 某人"),
            ("Ana", "Anna and ana", "Anna and 某人"),
            ("Li", "Li请假", "某人请假"), ("赵云", "", nil), ("赵云", "赵云、赵云", "某人、某人"),
        ] as [(String, String, String?)])
    func `a name is found where it stands, not in a longer one nor in a word`(
        name: String, text: String, result: String?
    ) {
        let names = NameInText([name], besides: Self.others)
        #expect(names.replaced(in: text, by: "某人") == result)
        #expect(names.isIn(text) == (result != nil))
    }

    @Test func `signs that mean something in a pattern stand for themselves`() {
        #expect(NameInText(["a_b%\\"], besides: []).patterns == [#"%a\_b\%\\%"#])
    }

    @Test func `an older name is found too`() {
        #expect(NameInText(["李花", "李春花"], besides: []).replaced(in: "李春花原名李花", by: "某人") == "某人原名某人")
    }
}
