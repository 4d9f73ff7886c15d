public import CivilTime
public import Learning

/// What keeps an operation from being carried out, apart from a rule's refusal, which is a verdict.
public enum OperationError: ExplainedError, Hashable {
    /// The kinds of thing that are looked up by name.
    public enum Noun: Sendable, Hashable {
        case community, room, troupe, person, activity, occurrence, feed, setting, equipment, subscriber, feedToken
        case household, building
        case book, readingSession
        case insight, readingGroup
        case awardCycle, nomination, objection
        case service, awardPolicy

        /// The word in both languages.
        public var name: LocalizedText {
            switch self {
            case .community: LocalizedText(zh: "社区", en: "community")
            case .room: LocalizedText(zh: "场地", en: "room")
            case .troupe: LocalizedText(zh: "团队", en: "troupe")
            case .person: LocalizedText(zh: "人", en: "person")
            case .activity: LocalizedText(zh: "活动", en: "activity")
            case .occurrence: LocalizedText(zh: "场次", en: "occurrence")
            case .feed: LocalizedText(zh: "日历", en: "feed")
            case .equipment: LocalizedText(zh: "设备", en: "equipment")
            case .setting: LocalizedText(zh: "馆规", en: "house rule")
            case .subscriber: LocalizedText(zh: "人或团队", en: "person or troupe")
            case .insight: LocalizedText(zh: "读书一得", en: "insight")
            case .readingGroup: LocalizedText(zh: "读书小组", en: "reading group")
            case .service: LocalizedText(zh: "服务记录", en: "service entry")
            case .awardPolicy: LocalizedText(zh: "评选规则版本", en: "version of the award policy")
            case .household: LocalizedText(zh: "户", en: "household")
            case .building: LocalizedText(zh: "楼栋", en: "building")
            case .awardCycle: LocalizedText(zh: "评选", en: "award cycle")
            case .nomination: LocalizedText(zh: "候选人", en: "candidate")
            case .objection: LocalizedText(zh: "异议", en: "objection")
            case .feedToken: LocalizedText(zh: "个人日历地址", en: "personal feed address")
            case .book: LocalizedText(zh: "书", en: "book")
            case .readingSession: LocalizedText(zh: "阅读记录", en: "reading session")
            }
        }
    }

    /// Nothing has that name; the candidates are the nearest names there are.
    case notFound(Noun, name: String, candidates: [String])
    /// More than one thing begins like that.
    case ambiguous(Noun, name: String, candidates: [String])
    /// The folder holds no community at all.
    case noCommunity(folder: String)
    /// The slug has other characters than small ASCII letters, digits and hyphens.
    case badSlug(String)
    /// A name or title is empty or has characters that no calendar can carry.
    case badName(String)
    /// A series was named where one occurrence must be meant, or the other way round.
    case whichOccurrence(title: String)
    /// What should be called off is called off already, or over.
    case nothingToCancel(title: String)
    /// A change was asked for without saying what is to be different.
    case nothingAsked
    /// Nothing of the activity waits for a word.
    case nothingPending(title: String)
    /// A room of that name was in use once, and what took place in it still needs the name.
    case noLongerInUse(room: String)
    /// Two rooms that share floor, or one room twice, cannot be coupled: sound carries anyway.
    case sharesFloor(room: String, other: String)
    /// A personal feed of somebody who may be under 18 goes to a guardian, whom the file does not know.
    case needsGuardian(person: String)
    /// No book of the community has the ISBN yet.
    case unknownISBN(ISBN)
    /// No lecture had begun on the day; the latest days on which one had follow.
    case noLectureHeld(on: LocalDate, latest: [LocalDate])
    /// Nothing was promised of how long a room is open.
    case nothingPromised(room: String)
    /// The community has no reading room.
    case noReadingRoom
    /// Several rooms could be the reading room.
    case severalReadingRooms([String])
    /// The end does not come after the start.
    case endsBeforeStart(start: String, end: String)
    /// An activity would last longer than one may.
    case tooLong(days: Int)
    /// A change of a person was asked for without saying what is to be different.
    case nothingSaidOfPerson
    /// A minor's consent is the guardian's, and none is on file.
    case consentNeedsGuardian(person: String)
    /// Only who may be under 18 has a guardian.
    case guardianOfAdult(person: String)
    /// A guardian is grown up, and somebody else.
    case guardianUnfit(person: String)
    /// The reading of a family name is not in Latin letters.
    case badReading(String)
    /// A change of a cycle's dates was asked for without saying which.
    case nothingSaidOfDates
    /// A file cannot be read as a table.
    case badTable(TableProblem)

    /// One sentence: what is wrong, with which value, and what to do next.
    public var explanation: LocalizedText {
        switch self {
        case .notFound(let noun, let name, _):
            LocalizedText(
                zh: "没有叫“\(name)”的\(noun.name.zh)；请检查名称。",
                en: "There is no \(noun.name.en) “\(name)”; check the name.")
        case .ambiguous(let noun, let name, _):
            LocalizedText(
                zh: "“\(name)”可以是好几个\(noun.name.zh)；请写得更完整些。",
                en: "“\(name)” could be more than one \(noun.name.en); write more of it.")
        case .noCommunity(let folder):
            LocalizedText(
                zh: "\(folder) 里还没有社区；请先用 shuxiang init 建立，或用 shuxiang demo 看一个示范。",
                en:
                    "There is no community in \(folder) yet; make one with shuxiang init, or see one with shuxiang demo."
            )
        case .badSlug(let slug):
            LocalizedText(
                zh: "“\(slug)”不能作短名；请用 --slug 给一个由小写字母、数字和连字符组成的名字，如 hall。",
                en:
                    "“\(slug)” cannot be a short name; give --slug one of small letters, digits and hyphens, such as hall."
            )
        case .badName(let name):
            LocalizedText(
                zh: "“\(name)”不能作名称；请写至少一个字，不要有换行和控制字符，最多 200 个字。",
                en: "“\(name)” cannot be a name; write 1 to 200 characters without line breaks or controls.")
        case .whichOccurrence(let title):
            LocalizedText(
                zh: "“\(title)”有好几场；请用 --occurrence 日期 指明一场，或用 --scope all 表示全部。",
                en: "“\(title)” has several occurrences; name one with --occurrence DATE, or use --scope all.")
        case .nothingToCancel(let title):
            LocalizedText(
                zh: "“\(title)”这里没有可取消的场次：都已取消或已经开始；shuxiang show 可以查看。",
                en:
                    "There is nothing left of “\(title)” to cancel there: all is cancelled or has begun; see shuxiang show."
            )
        case .nothingPending(let title):
            LocalizedText(
                zh: "“\(title)”没有等待答复的场次；shuxiang pending 可以查看。",
                en: "Nothing of “\(title)” waits for a word; see shuxiang pending.")
        case .nothingAsked:
            LocalizedText(
                zh: "没有写要改什么；请写 --room、--on、--from、--to、--title 等。",
                en: "Nothing was said to change; give --room, --on, --from, --to, --title or another.")
        case .noLongerInUse(let room):
            LocalizedText(
                zh: "“\(room)”以前就有，已经停用；请用 shuxiang room edit \(room) --back-in-use 重新启用，或换一个名称。",
                en: "“\(room)” is a room no longer in use; take it back with shuxiang room edit \(room) --back-in-use, "
                    + "or choose another name.")
        case .sharesFloor(let room, let other):
            LocalizedText(
                zh: "“\(room)”和“\(other)”本来就在一处，不用登记串音；请写两个分开的场地。",
                en: "“\(room)” and “\(other)” share floor, so sound carries anyway; name two rooms that lie apart.")
        case .needsGuardian(let person):
            LocalizedText(
                zh:
                    "\(person)可能未满 18 岁，个人日历只发给监护人，而这里还没有登记监护人；请先用 shuxiang person edit \(person) --guardian 姓名 登记，或改用团队的日历。",
                en: "\(person) may be under 18; a personal feed would go to a guardian, and none is on file yet: "
                    + "name one with shuxiang person edit \(person) --guardian NAME, or use the troupe's feed.")
        case .unknownISBN(let isbn):
            LocalizedText(
                zh: "书号 \(isbn) 还没有登记是哪本书；请写书名，或先用 shuxiang reading book add 书名 --isbn \(isbn) 登记。",
                en: "No book is known under the ISBN \(isbn) yet; write its title, or first add it with "
                    + "shuxiang reading book add TITLE --isbn \(isbn).")
        case .noLectureHeld(let day, _):
            LocalizedText(
                zh: "\(day) 没有举行过讲座；请写举行过讲座的日期，shuxiang agenda --kind lecture 可以查看。",
                en:
                    "No lecture was held on \(day); name a day on which there was one, see shuxiang agenda --kind lecture."
            )
        case .nothingPromised(let room):
            LocalizedText(
                zh: "\(room)还没有承诺每周开放多久；请先用 shuxiang room edit \(room) --promised 48h 写下来。",
                en:
                    "Nothing is promised of how long \(room) is open; say it with shuxiang room edit \(room) --promised 48h."
            )
        case .noReadingRoom:
            LocalizedText(
                zh: "这里还没有图书室，不知道开放时间；请先用 shuxiang room add 图书室 --slug reading-room 添加，或用 --place home。",
                en: "There is no reading room yet, so its hours are not known; add one with "
                    + "shuxiang room add NAME --slug reading-room, or use --place home.")
        case .severalReadingRooms(let rooms):
            LocalizedText(
                zh: "\(rooms.spokenList.zh)都像图书室，分不清是哪一个；请用 shuxiang room edit 改名，只留一个叫图书室。",
                en: "\(rooms.spokenList.en) could all be the reading room; rename them with shuxiang room edit "
                    + "so that one alone is called that.")
        case .endsBeforeStart(let start, let end):
            LocalizedText(
                zh: "结束 \(end) 不在开始 \(start) 之后；请检查时间。",
                en: "The end \(end) does not come after the start \(start); check the times.")
        case .tooLong(let days):
            LocalizedText(
                zh: "一场活动最长 \(days) 天；请缩短时间，或做成系列。",
                en: "One occurrence lasts at most \(days) days; shorten it, or make it a series.")
        case .badTable(let problem): problem.explanation
        case .nothingSaidOfPerson:
            LocalizedText(
                zh: "没有写要改什么；请写 --name、--birth-year、--household、--guardian、--family-reading 等。",
                en:
                    "Nothing was said to change; give --name, --birth-year, --household, --guardian, --family-reading or another."
            )
        case .nothingSaidOfDates:
            LocalizedText(
                zh: "没有写要改哪个日期；请写 --nominations-until 或 --award-day。",
                en: "No date was said to change; give --nominations-until or --award-day.")
        case .consentNeedsGuardian(let person):
            LocalizedText(
                zh: "\(person)可能未满 18 岁，要由监护人同意；请先用 shuxiang person edit \(person) --guardian 姓名 登记监护人。",
                en: "\(person) may be under 18, so a guardian consents; name one first with "
                    + "shuxiang person edit \(person) --guardian NAME.")
        case .guardianOfAdult(let person):
            LocalizedText(
                zh: "\(person)没有登记为未满 18 岁，不需要监护人；请核对 --birth-year。",
                en: "\(person) is not on file as under 18 and needs no guardian; check --birth-year.")
        case .guardianUnfit(let person):
            LocalizedText(
                zh: "\(person)不能作监护人：监护人要年满 18 岁，也不能是孩子本人；请写另一个人。",
                en: "\(person) cannot be the guardian, who is over 18 and not the child; name somebody else.")
        case .badReading(let text):
            LocalizedText(
                zh: "“\(text)”不是姓的读音；请写拼音字母，如 shan 或 \"yu chi\"。",
                en: "“\(text)” is no reading of a family name; write letters like shan or \"yu chi\".")
        }
    }
}
