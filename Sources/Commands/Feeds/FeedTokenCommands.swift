import ArgumentParser
import CivilTime
import Operations

/// `shuxiang feed token`: a secret address for a person or a troupe.
struct IssueFeedToken: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "token", zh: "给一个人或一个团队一个秘密的日历地址，里面也有只给队员看的活动。",
            en: "Give a person or a troupe a secret feed address, which tells what is for members only too.")
    }

    @Argument(help: ArgumentHelp(zh: "哪个人或哪个团队。", en: "Which person or troupe.", valueName: "name"))
    var name: String

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let issued = try KeepFeedTokens(at: shared.workplace().desk).issue(to: name)
        let path = "/feeds/personal/\(issued.token.text).ics"
        let recipient = issued.guardian.map {
            LocalizedText(
                zh: "这是孩子的日历，请交给监护人\($0)；换了监护人或孩子长大后，它就打不开了。",
                en:
                    "It is a child's feed: give it to the guardian, \($0). It ends with another guardian, and when the child has grown up."
            )
        }
        let done = LocalizedText(
            zh: "\(issued.holder)的日历地址（编号 \(issued.number)），只显示这一次：",
            en: "The feed address of \(issued.holder) (number \(issued.number)), shown only this once:")
        let hint = LocalizedText(
            zh: "请接在网站的网址后面。有了它就能看到全部内容，只交给本人；丢失时用 shuxiang feed revoke 收回。",
            en:
                "Put the website's address before it. Whoever has it reads everything in it, so give it to nobody else; "
                + "shuxiang feed revoke takes it back.")
        try shared.answer(
            Answer(
                heading: shared.done(done) + [path],
                closing: shared.quiet ? [] : [recipient, hint].compactMap { $0?.spoken },
                json: [
                    "number": .int(Int(issued.number)), "holder": .string(issued.holder),
                    "guardian": JSONValue(issued.guardian), "token": .string(issued.token.text), "path": .string(path),
                ]))
    }
}

/// `shuxiang feed revoke`: takes secret addresses back.
struct RevokeFeedTokens: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "revoke", zh: "收回一个人或一个团队的秘密日历地址。", en: "Take back the secret feed addresses of a person or a troupe.")
    }

    @Argument(help: ArgumentHelp(zh: "哪个人或哪个团队。", en: "Which person or troupe.", valueName: "name"))
    var name: String

    @Option(
        help: ArgumentHelp(
            zh: "只收回这个编号的地址；不写时全部收回。", en: "Only the address of this number; else all of them.",
            valueName: "number"))
    var number: Int64?

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let revoked = try KeepFeedTokens(at: shared.workplace().desk).revoke(from: name, only: number)
        let numbers = revoked.numbers.map(String.init)
        let done = LocalizedText(
            zh: "收回了\(revoked.holder)的 \(numbers.count) 个日历地址（编号 \(numbers.joined(separator: "、"))）。",
            en: "Took back \(numbers.count) feed addresses of \(revoked.holder) (\(numbers.joined(separator: ", "))).")
        try shared.answer(
            Answer(
                heading: shared.done(done),
                json: [
                    "holder": .string(revoked.holder), "revoked": .array(revoked.numbers.map { .int(Int($0)) }),
                ]))
    }
}
