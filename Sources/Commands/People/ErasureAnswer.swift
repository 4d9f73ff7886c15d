import CivilTime
import Operations
import Scheduling

/// What an erasure took away, or would, in words and in JSON.
struct ErasureAnswer {
    private let erased: ErasePerson.Answer
    private let isRehearsal: Bool

    init(_ erased: ErasePerson.Answer, isRehearsal: Bool) {
        self.erased = erased
        self.isRehearsal = isRehearsal
    }

    /// The whole answer.
    var answer: Answer {
        Answer(
            heading: ([title] + counts + traces).map(\.spoken)
                + section(handover, erased.looseEnds.map(\.explanation.spoken)),
            closing: section(leftNames, erased.namedAlike) + section(copies, erased.copies) + ending.map(\.spoken),
            json: json)
    }

    private func section(_ heading: LocalizedText, _ lines: [String]) -> [String] {
        lines.isEmpty ? [] : [heading.spoken] + lines.map { "  " + $0 }
    }

    private var title: LocalizedText {
        let (name, number) = (erased.person.name, erased.person.id)
        if erased.isDone { return LocalizedText(zh: "抹去了\(name)（\(number) 号）。", en: "Erased \(name) (\(number)).") }
        return LocalizedText(
            zh: "会抹去\(name)（\(number) 号），现在什么也没有改动：",
            en: "\(name) (\(number)) would be erased; nothing has changed yet:")
    }

    private var counts: [LocalizedText] {
        [
            (ErasePerson.Line.Fate.gone, LocalizedText(zh: "删去", en: "gone")),
            (.counted, LocalizedText(zh: "只留数目，不留姓名", en: "counted, without a name")),
            (.unnamed, LocalizedText(zh: "不再写着这个人", en: "naming nobody any more")),
        ].compactMap { fate, words in
            let lines = erased.lines.filter { $0.fate == fate }
            guard !lines.isEmpty else { return nil }
            return LocalizedText(
                zh: "  \(words.zh)：" + lines.map { "\($0.name.zh) \($0.count)" }.joined(separator: "、"),
                en: "  \(words.en): " + lines.map { "\($0.name.en) \($0.count)" }.joined(separator: ", "))
        }
    }

    private var traces: [LocalizedText] {
        var traces: [LocalizedText] = []
        if erased.texts > 0 {
            traces.append(
                LocalizedText(
                    zh: "  别处文字里的姓名改成“\(Person.nameless.zh)”：\(erased.texts) 处",
                    en: "  texts in which the name becomes “\(Person.nameless.en)”: \(erased.texts)"))
        }
        if erased.cutLines > 0 {
            traces.append(
                LocalizedText(
                    zh: "  日志里与这个人有关的 \(erased.cutLines) 行只留时间、经手人和命令，不能再撤销",
                    en:
                        "  lines of the journal that keep only when, who and which command, and cannot be undone: \(erased.cutLines)"
                ))
        }
        if !erased.sharedNames.isEmpty {
            let names = erased.sharedNames
            traces.append(
                LocalizedText(
                    zh: "  还有人叫\(names.joined(separator: "、"))，文字里写的是谁分不清，没有改动，请自己看看",
                    en:
                        "  somebody else is called \(names.joined(separator: ", ")) too: texts with that name were left alone, look at them yourself"
                ))
        }
        return traces
    }

    private let handover = LocalizedText(zh: "要有人接手：", en: "Somebody has to take over:")
    private let leftNames = LocalizedText(
        zh: "这些名称里有这个人的姓名，没有改动：", en: "These names have the person's name in them and stay:")
    private let copies = LocalizedText(
        zh: "这些旧副本里还有这个人，请自己删掉：", en: "These older copies still know the person; delete them yourself:")

    private var ending: [LocalizedText] {
        guard erased.isDone else {
            return isRehearsal
                ? []
                : [
                    LocalizedText(
                        zh: "看清楚了就加上 --yes 再运行一次；抹去以后不能撤销。",
                        en: "Run it again with --yes when you are sure; it cannot be taken back.")
                ]
        }
        let elsewhere = LocalizedText(
            zh: "另存的备份、导出的文件和已经发布的网页不归这里管：请删掉旧备份，再运行一次 shuxiang publish。",
            en: "Backups and exports kept elsewhere, and pages already published, are not reached from here: "
                + "delete old backups, and run shuxiang publish again.")
        let unclean = LocalizedText(
            zh: "数据文件正被别的程序占用，空闲页还没清干净；下一个写数据的命令会接着清。",
            en:
                "Another program kept the file busy, so its free pages are not clean yet; the next command that writes cleans them."
        )
        return erased.isClean ? [elsewhere] : [elsewhere, unclean]
    }

    private var json: JSONValue {
        [
            "person": ["id": .int(Int(erased.person.id.value)), "name": .string(erased.person.name)],
            "erased": .bool(erased.isDone), "gone": counts(.gone), "counted": counts(.counted),
            "unnamed": counts(.unnamed),
            "texts": .int(erased.texts), "journalLines": .int(erased.cutLines),
            "looseEnds": .array(
                erased.looseEnds.map { ["code": .string($0.code), "message": .string($0.explanation.spoken)] }),
            "namedAlike": JSONValue(erased.namedAlike), "sharedNames": JSONValue(erased.sharedNames),
            "copies": JSONValue(erased.copies), "clean": .bool(erased.isClean),
        ]
    }

    private func counts(_ fate: ErasePerson.Line.Fate) -> JSONValue {
        .object(
            Dictionary(erased.lines.filter { $0.fate == fate }.map { ($0.key, .int($0.count)) }) { first, _ in first })
    }
}
