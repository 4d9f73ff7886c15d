import CivilTime
import Hummingbird

/// What an address answers with: bytes, what they are, and how long they may be kept.
struct Content: Sendable {
    /// What the bytes are.
    enum Kind: String, Sendable {
        case calendar = "text/calendar; charset=utf-8"
        case page = "text/html; charset=utf-8"
        case styleSheet = "text/css; charset=utf-8"
        case json = "application/json; charset=utf-8"
        case text = "text/plain; charset=utf-8"
    }

    /// How long anyone may keep the bytes without asking again.
    enum Freshness: String, Sendable {
        /// A quarter of an hour, for calendars and what hardly ever changes.
        case quarterHour = "public, max-age=900"
        /// A quarter of an hour, and only by whoever asked, for what is meant for one reader.
        case quarterHourAlone = "private, max-age=900"
        /// A minute, for pages that people look at.
        case minute = "public, max-age=60"
        /// A minute, and only by whoever asked, for pages that look as somebody likes them.
        case minuteAlone = "private, max-age=60"
        /// Not at all.
        case never = "no-store"
    }

    let kind: Kind
    let freshness: Freshness
    let bytes: ByteBuffer
    let tag: EntityTag
    let lastModified: Instant?
    private let compressedCopy: CompressedCopy
    private let compressedTag: EntityTag
    /// The headers of an answer with the bytes, and of one with the compressed ones; made once for all answers.
    private let plainHeaders: AnswerHeaders
    private let compressedHeaders: AnswerHeaders

    /// The headers of an answer with bytes, and of one that says that the visitor has them.
    private struct AnswerHeaders {
        let whole: HTTPFields
        let known: HTTPFields

        init(_ headers: HTTPFields) {
            whole = headers
            var known = headers
            known[.contentType] = nil
            known[.contentEncoding] = nil
            self.known = known
        }
    }

    /// - Parameter variesBy: The headers of a request that make other bytes, beside what it can unpack.
    init(
        _ kind: Kind, _ freshness: Freshness, bytes: [UInt8], lastModified: Instant? = nil,
        variesBy: [HTTPFields.Element.Name] = []
    ) {
        self.kind = kind
        self.freshness = freshness
        self.bytes = ByteBuffer(bytes: bytes)
        self.lastModified = lastModified
        tag = EntityTag(of: bytes)
        compressedCopy = CompressedCopy(of: self.bytes)
        let varying = ([HTTPFields.Element.Name.acceptEncoding] + variesBy).map(\.rawName).joined(separator: ", ")
        var headers = SafeHeaders.fields
        headers[.contentType] = kind.rawValue
        headers[.cacheControl] = freshness.rawValue
        headers[.vary] = varying
        headers[.eTag] = tag.text
        if let lastModified { headers[.lastModified] = HTTPDate(lastModified).text }
        plainHeaders = AnswerHeaders(headers)
        compressedTag = tag.ofCompressedBytes
        headers[.eTag] = compressedTag.text
        headers[.contentEncoding] = "gzip"
        compressedHeaders = AnswerHeaders(headers)
    }

    init(_ kind: Kind, _ freshness: Freshness, text: String) {
        self.init(kind, freshness, bytes: Array(text.utf8))
    }

    /// Compresses the bytes now, and not only when somebody asks for that: it takes a while, in which others should be answered.
    func pack() { _ = compressedCopy.bytes }

    /// How many bytes it takes to keep, those of the compressed copy included.
    var keptBytes: Int { bytes.readableBytes + (compressedCopy.bytes?.readableBytes ?? 0) }

    /// The whole answer, compressed for who can read that, or 304 where the visitor has these bytes already.
    ///
    /// The compressed bytes are bytes of their own, so they have a tag of their own (RFC 9110 §8.8.3.3).
    func response(to request: Request) -> Response {
        let compressed = AcceptedEncodings(request.headers).includeGzip ? compressedCopy.bytes : nil
        let headers = compressed == nil ? plainHeaders : compressedHeaders
        guard !isKnown(to: request, compressed == nil ? tag : compressedTag) else {
            return Response(status: .notModified, headers: headers.known)
        }
        return Response(status: .ok, headers: headers.whole, body: ResponseBody(byteBuffer: compressed ?? bytes))
    }

    /// The date counts only where no tag was sent (RFC 9110 §13.2.2).
    private func isKnown(to request: Request, _ tag: EntityTag) -> Bool {
        if let condition = request.headers[.ifNoneMatch] { return tag.isNamed(in: condition) }
        guard let lastModified, let since = request.headers[.ifModifiedSince].flatMap({ HTTPDate($0) }) else {
            return false
        }
        return lastModified <= since.instant
    }
}
