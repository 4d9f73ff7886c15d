import CivilTime
import Hummingbird
import Operations

/// What an error means to a visitor: the one place where errors become a status and a sentence that gives nothing away.
enum WebProblem: Sendable, Hashable {
    case notUnderstood
    case notFound
    case onlyForReading
    case tooLarge
    /// An address longer than any of ours.
    case addressTooLong
    /// Somebody asks for more than anybody reads.
    case tooOften
    /// It may work again soon.
    case unavailable
    /// A fault of the program.
    case unforeseen

    /// Sorts an error.
    init(_ error: any Error) {
        switch error {
        case let problem as Refusal: self = problem.problem
        case let error as any HTTPResponseError: self = error.status == .notFound ? .notFound : .notUnderstood
        case let error as any ExplainedError: self.init(FailureCategory(of: error))
        case _: self = .unforeseen
        }
    }

    private init(_ category: FailureCategory) {
        switch category {
        case .notFound, .ambiguous: self = .notFound
        case .usage: self = .notUnderstood
        case .undecided: self = .unavailable
        // Nothing is written here, so nothing can be refused.
        case .refused, .conflict: self = .unforeseen
        }
    }

    /// Whether the last good answer is better than this.
    var isTemporary: Bool { self == .unavailable }

    /// Whether whoever runs the server should hear of it.
    var isOurs: Bool { self == .unavailable || self == .unforeseen }

    /// The status.
    var status: HTTPResponse.Status {
        switch self {
        case .notUnderstood: .badRequest
        case .notFound: .notFound
        case .onlyForReading: .methodNotAllowed
        case .tooLarge: .contentTooLarge
        case .addressTooLong: .uriTooLong
        case .tooOften: .tooManyRequests
        case .unavailable: .serviceUnavailable
        case .unforeseen: .internalServerError
        }
    }

    /// One sentence for the visitor.
    var explanation: LocalizedText {
        switch self {
        case .notUnderstood:
            LocalizedText(zh: "这个请求看不懂，请检查网址。", en: "This request cannot be understood; check the address.")
        case .notFound:
            LocalizedText(zh: "没有这个网页或日历，请检查网址。", en: "There is no such page or calendar; check the address.")
        case .onlyForReading:
            LocalizedText(zh: "这里只能查看，不能修改。", en: "This can be read, not changed.")
        case .tooLarge:
            LocalizedText(zh: "发来的内容太大。", en: "What was sent is too large.")
        case .addressTooLong:
            LocalizedText(zh: "网址太长，请检查网址。", en: "The address is too long; check it.")
        case .tooOften:
            LocalizedText(zh: "打开得太快了，请过一分钟再试。", en: "Too many pages at once; try again in a minute.")
        case .unavailable, .unforeseen:
            LocalizedText(zh: "网站暂时出了问题，请过一会儿再试。", en: "Something is wrong here; try again in a while.")
        }
    }

    /// The problem as an error.
    struct Refusal: Error {
        let problem: WebProblem
    }

    /// The answer, in both languages because nobody knows the visitor's; the request's number finds it in the log.
    func response(requestID: String) -> Response {
        let text = """
            \(explanation.zh)
            \(explanation.en)

            请求编号 / Request ID: \(requestID)

            """
        var headers: HTTPFields = [
            .contentType: Content.Kind.text.rawValue, .cacheControl: Content.Freshness.never.rawValue,
        ]
        switch self {
        case .onlyForReading: headers[.allow] = "GET, HEAD"
        case .unavailable, .tooOften: headers[.retryAfter] = "60"
        case .notUnderstood, .notFound, .tooLarge, .addressTooLong, .unforeseen: break
        }
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
