import CivilTime
import Learning
import Testing

@Suite struct PanelTests {
    @Test(
        "A panel is odd and of five at least",
        arguments: [(4, false), (5, true), (6, false), (7, true), (3, false), (0, false)])
    func size(members: Int, fits: Bool) {
        if fits {
            #expect(throws: Never.self) { try PanelRules.check(members: members, least: 5) }
        } else {
            #expect(throws: LearningError.award(.panel(.size(members: members, least: 5)))) {
                try PanelRules.check(members: members, least: 5)
            }
        }
    }

    @Test("Who says nothing gives none, who is recused neither helps nor harms")
    func weight() {
        let given = [Points(5), Points(4), Points(hundredths: 350)]
        #expect(PanelRules.weight(of: given, seats: 5) == Points(hundredths: 250))
        #expect(PanelRules.weight(of: given, seats: 3) == Points(hundredths: 416))
        #expect(PanelRules.weight(of: [], seats: 5) == .zero)
        #expect(PanelRules.weight(of: [], seats: 0) == .zero)
    }

    @Test func `the nearest tie is told`() {
        let member = PanelBonds(people: [1], households: [10], buildings: [100], troupes: [1000, 1001])
        let cases: [(PanelBonds, PanelTie?)] = [
            (PanelBonds(people: [1, 2], households: [10], buildings: [100]), .candidate),
            (PanelBonds(people: [2], households: [10], buildings: [100], troupes: [1000]), .household),
            (PanelBonds(people: [2], households: [11], buildings: [100], troupes: [1000]), .building),
            (PanelBonds(people: [2], households: [11], buildings: [101], troupes: [1001]), .troupe),
            (PanelBonds(people: [2], households: [11], buildings: [101], troupes: [1002]), nil),
            (PanelBonds(buildings: [100]), .building), (PanelBonds(), nil),
        ]
        for (candidate, tie) in cases { #expect(member.tie(to: candidate) == tie) }
        #expect(PanelBonds().tie(to: PanelBonds()) == nil)
    }

    @Test(
        "Points are read as people write them",
        arguments: [
            ("4", 400), ("3.5", 350), ("2.25", 225), ("0", 0), ("0.05", 5), ("", nil), ("-1", nil), ("+1", nil),
            ("1.234", nil), ("1.", nil), (".5", nil), ("1e2", nil), ("三", nil), ("1,5", nil), ("9999999", nil),
        ] as [(String, Int?)])
    func points(text: String, hundredths: Int?) {
        #expect(Points(text) == hundredths.map { Points(hundredths: $0) })
    }
}
