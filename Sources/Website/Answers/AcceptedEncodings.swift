import Hummingbird

/// What a visitor says it can unpack (RFC 9110 §12.5.3). Without a word of it, nothing is packed.
struct AcceptedEncodings {
    /// Whether gzip is welcome.
    let includeGzip: Bool

    init(_ headers: HTTPFields) {
        let offers = headers[values: .acceptEncoding].flatMap { $0.split(separator: ",") }.map(Offer.init)
        let offer = offers.last { ["gzip", "x-gzip"].contains($0.name) } ?? offers.last { $0.name == "*" }
        includeGzip = offer?.isWelcome ?? false
    }

    /// One coding with its weight; a weight of nothing is a refusal.
    private struct Offer {
        let name: String
        let isWelcome: Bool

        init(_ text: Substring) {
            let parts = text.split(separator: ";").map { $0.lowercased().filter { $0 != " " && $0 != "\t" } }
            name = parts.first ?? ""
            let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.map { $0.dropFirst(2) }
            isWelcome = weight.map { (Double($0) ?? 0) > 0 } ?? true
        }
    }
}
