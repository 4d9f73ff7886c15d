import Hummingbird
import Testing

@testable import Website

@Suite struct AwardsPageTests {
    @Test func `A notice names each award with its winners and numbers, and what people type stays text`() throws {
        let page = AwardsPage(
            communityLanguage: "zh-Hans", heading: "“四好”评选",
            notices: [
                AwardsPage.Notice(
                    noticeTitle: "王家碾<社区>公示", sentences: [AwardsPage.Sentence(sentence: "现予公示。")],
                    awards: [
                        AwardsPage.Award(
                            awardName: "学习型好居民",
                            winners: [
                                AwardsPage.Winner(number: "3", winner: "李春花"),
                                AwardsPage.Winner(number: "5", winner: "王**"),
                            ])
                    ], closing: [AwardsPage.Sentence(sentence: "有异议请提出。")])
            ], box: nil)
        let html = try page.html()
        #expect(html.contains("<h2><bdi>王家碾&lt;社区&gt;公示</bdi></h2>"))
        #expect(html.contains("<h3>学习型好居民</h3>"))
        #expect(html.contains("<li><span>3</span> <bdi>李春花</bdi></li>\n<li><span>5</span> <bdi>王**</bdi></li>"))
        #expect(html.contains("<p class=\"fact\">有异议请提出。</p>"))
    }

    @Test func `Where nothing hangs in public there is no page, and nothing leads to it`() async throws {
        let sample = try SampleSite()
        #expect(try await sample.answer("/awards.html").status == .notFound)
        #expect(try await !sample.page("/").contains("awards.html"))
    }
}
