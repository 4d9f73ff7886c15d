import Hummingbird

/// What a visitor says it can unpack (RFC 9110 §12.5.3). Without a word of it, nothing is packed.
struct AcceptedEncodings {
    /// Whether gzip is welcome.
    let includeGzip: Bool

    init(_ headers: HTTPFields) {
        let offers = headers[values: .acceptEncoding].flatMap { $0.split(separator: ",") }.map(Offer.init)
        let offer = offers.last { $0.name == "gzip" || $0.name == "x-gzip" } ?? offers.last { $0.name == "*" }
        includeGzip = offer?.isWelcome ?? false
    }

    /// One coding with its weight; a weight of nothing is a refusal.
    private struct Offer {
        let name: String
        let isWelcome: Bool

        init(_ text: Substring) {
            let end = text.utf8.firstIndex(of: UInt8(ascii: ";"))
            name = Self.plain(text[..<(end ?? text.endIndex)])
            isWelcome = end.map { Self.weight(among: text[$0...]) > 0 } ?? true
        }

        private static func weight(among parameters: Substring) -> Double {
            let weight = parameters.split(separator: ";").map(plain).first { $0.hasPrefix("q=") }
            return weight.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
        }

        /// A word in small letters, without the blanks around it.
        private static func plain(_ text: Substring) -> String {
            String(decoding: text.utf8.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }, as: UTF8.self)
                .lowercased()
        }
    }
}
