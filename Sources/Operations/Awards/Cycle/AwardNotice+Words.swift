public import CivilTime
import Learning

extension AwardNotice {
    /// The heading: `王家碾社区“四好”评选公示`.
    public var title: LocalizedText {
        switch purpose {
        case .publicity:
            LocalizedText(
                zh: "\(community)“四好”学习奖评选公示", en: "\(community): the four-good learning awards, public notice")
        case .result:
            LocalizedText(
                zh: "\(community)“四好”学习奖表彰名单", en: "\(community): the four-good learning awards, who is commended")
        }
    }

    /// What the list is, in a sentence.
    public var opening: LocalizedText {
        let days = LocalizedText(
            zh: "\(period.first.words.zh)至\(period.last.words.zh)",
            en: "\(period.first.words.en) to \(period.last.words.en)")
        return switch purpose {
        case .publicity:
            LocalizedText(
                zh: "“\(cycle)”（\(days.zh)）已按公布的办法计分，拟表彰下列家庭、楼栋和居民，现予公示。",
                en: "In “\(cycle)” (\(days.en)) the scores were made by the published rules. These are to be commended:"
            )
        case .result:
            LocalizedText(
                zh: "“\(cycle)”（\(days.zh)）经公示，决定表彰下列家庭、楼栋和居民。",
                en: "In “\(cycle)” (\(days.en)), after a public notice, these are commended:")
        }
    }

    /// What anybody can do, and until when, sentence by sentence.
    public var closing: [LocalizedText] {
        switch purpose {
        case .publicity:
            [
                LocalizedText(
                    zh:
                        "公示时间：\(publicity.first.words.zh)至\(publicity.last.words.zh)（\(workingDays) 个工作日，张贴当天不算）。",
                    en:
                        "The notice hangs out from \(publicity.first.words.en) through \(publicity.last.words.en): "
                        + "\(workingDays) working days, that of putting it up not counted."),
                LocalizedText(
                    zh: "如有异议，请在\(publicity.last.words.zh)以前到社区当面提出，写明编号、姓名和理由；每一条都会答复。",
                    en:
                        "Who objects says so at the community's office by \(publicity.last.words.en), with the number, "
                        + "their name and the reason. Each objection is answered."),
                LocalizedText(
                    zh: "同分时先比参与率，再让没得过奖的在前，仍相同的按开评时公布的种子 \(seed) 抽签。",
                    en: "Equal scores: the better rate, then who has not won before, then a lot from the seed \(seed), "
                        + "published at the start."),
            ]
        case .result:
            awardDay.map {
                [
                    LocalizedText(
                        zh: "颁奖时间：\($0.words.zh)。", en: "The awards are handed over on \($0.words.en).")
                ]
            } ?? []
        }
    }

    /// The day under the community's name.
    public var date: LocalDate { decided ?? publicity.first }
}

extension AwardNotice.Line {
    /// The line: `3 号 李春花`, with the score of a building.
    public var words: LocalizedText {
        let score = score.map { LocalizedText(zh: "，\($0) 分", en: ", \($0) points") }
        return LocalizedText(zh: "\(name.zh)\(score?.zh ?? "")", en: "\(name.en)\(score?.en ?? "")")
    }
}
