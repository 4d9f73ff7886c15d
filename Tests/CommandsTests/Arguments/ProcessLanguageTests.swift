import CivilTime
import Testing

@testable import Commands

@Suite struct ProcessLanguageTests {
    typealias Case = (arguments: [String], environment: [String: String], community: Language?, expected: Language)

    @Test(
        "What was said last and nearest decides the language",
        arguments: [
            (["agenda", "--language", "en"], ["LANG": "zh_CN.UTF-8"], .zh, .en),
            (["--language=zh", "agenda"], ["LANG": "en_GB"], .en, .zh),
            (["--language", "en", "--language", "zh"], [:], nil, .zh), (["agenda"], ["LANG": "zh_CN.UTF-8"], .en, .en),
            (["agenda"], ["LANG": "en_US.UTF-8"], nil, .en), (["agenda"], ["LANG": "zh_CN.UTF-8"], nil, .zh),
            (["agenda"], ["LC_ALL": "en_US", "LANG": "zh_CN"], nil, .en),
            (["agenda"], ["LC_ALL": "", "LC_MESSAGES": "en_US", "LANG": "zh_CN"], nil, .en),
            (["agenda"], ["LC_ALL": "C", "LANG": "en_US"], nil, .zh), (["agenda"], ["LANG": "de_DE"], nil, .zh),
            (["agenda"], [:], nil, .zh),
            (["book", "--", "--language", "en"], [:], nil, .zh), (["--language", "fr"], ["LANG": "en_US"], nil, .en),
        ] as [Case])
    func decision(sample: Case) {
        let language = ProcessLanguage.decide(
            arguments: sample.arguments, environment: sample.environment, community: { sample.community })
        #expect(language == sample.expected)
    }

    @Test func `The community is asked only where the arguments are silent`() {
        let language = ProcessLanguage.decide(arguments: ["--language", "en"], environment: [:]) {
            Issue.record("the community was asked")
            return .zh
        }
        #expect(language == .en)
    }

    @Test func `Words are spoken in the language bound around the run`() {
        let words = LocalizedText(zh: "场地", en: "room")
        #expect(words.spoken == "场地")
        #expect(ProcessLanguage.$current.withValue(.en) { words.spoken } == "room")
    }

    @Test(
        "The form of the answer is known even before parsing",
        arguments: [
            (["agenda", "--format", "json"], OutputFormat.json), (["--format=csv"], .csv), (["--format"], .table),
            (["--format", "xml"], .table),
            ([], .table), (["--", "--format", "json"], .table),
        ])
    func format(arguments: [String], expected: OutputFormat) {
        #expect(OutputFormat.asked(in: arguments) == expected)
    }

    @Test func `A flag counts only before a lone double dash`() {
        #expect(OptionScan.hasFlag("--verbose", in: ["agenda", "--verbose"]))
        #expect(!OptionScan.hasFlag("--verbose", in: ["agenda", "--", "--verbose"]))
    }
}
