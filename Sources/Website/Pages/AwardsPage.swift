import CivilTime
import Feeds
import Operations

/// The notices of the four-good awards: who is to be commended while anybody may object, and who was.
struct AwardsPage {
    let communityLanguage: String
    let heading: String
    let notices: [Notice]
    let box: SubscriptionBox?

    /// What hangs in public of one cycle.
    struct Notice {
        let noticeTitle: String
        let sentences: [Sentence]
        let awards: [Award]
        let closing: [Sentence]
    }

    /// A sentence of it.
    struct Sentence {
        let sentence: String
    }

    /// One award with whom it goes to.
    struct Award {
        let awardName: String
        let winners: [Winner]
    }

    /// Somebody in the notice, with the number under which an objection can be made.
    struct Winner {
        let number: String
        let winner: String
    }

    /// The content of the page as HTML.
    func html() throws -> String { try Self.template.html(self) }

    private static let template = PageTemplate(
        """
        <h1>{{heading}}</h1>
        {{#notices}}
        <section class="notice">
        <h2><bdi>{{noticeTitle}}</bdi></h2>
        {{#sentences}}
        <p class="fact"><bdi>{{sentence}}</bdi></p>
        {{/sentences}}
        {{#awards}}
        <h3>{{awardName}}</h3>
        <ul class="winners">
        {{#winners}}
        <li><span>{{number}}</span> <bdi>{{winner}}</bdi></li>
        {{/winners}}
        </ul>
        {{/awards}}
        {{#closing}}
        <p class="fact">{{sentence}}</p>
        {{/closing}}
        </section>
        {{/notices}}
        \(SubscriptionBox.part)

        """)
}

extension AwardsPage {
    /// - Throws: `OperationError.notFound` where nothing hangs in public.
    init(_ notices: [AwardNotice], _ setting: PageSetting) throws {
        guard !notices.isEmpty else { throw OperationError.notFound(.feed, name: "awards", candidates: []) }
        communityLanguage = setting.communityLanguage
        heading = setting("“四好”评选", "The four-good awards")
        self.notices = notices.map { Notice($0, in: setting.language) }
        box = SubscriptionBox([(.awards, setting("四好评选的日子", "The dates of the awards"))], setting)
    }
}

extension AwardsPage.Notice {
    fileprivate init(_ notice: AwardNotice, in language: Language) {
        noticeTitle = notice.title[language]
        sentences = [AwardsPage.Sentence(sentence: notice.opening[language])]
        awards = notice.sections.map { section in
            AwardsPage.Award(
                awardName: section.name[language],
                winners: section.lines.map {
                    AwardsPage.Winner(number: String($0.number), winner: $0.words[language])
                })
        }
        closing = notice.closing.map { AwardsPage.Sentence(sentence: $0[language]) }
    }
}
