import ArgumentParser
import CivilTime
import Operations
import Website

/// What every poster is printed with.
struct PrintOptions: ParsableArguments {
    @Option(help: ArgumentHelp(zh: "纸有多大；字随纸放大。", en: "The paper; letters grow with it."))
    var size: PaperSize = .a4

    @Option(
        help: ArgumentHelp(
            zh: "网站的网址，如 https://example.org；写了它，海报上才有二维码。",
            en: "Where the website is, such as https://example.org; only with it the poster has a code to scan.",
            valueName: "url"))
    var address: String?

    /// Prints a poster and says where it is.
    ///
    /// - Parameters:
    ///   - name: What the file is called where nobody named one.
    func print(_ subject: Poster.Subject, to file: String?, named name: String, with shared: SharedOptions) throws {
        let workplace = try shared.workplace()
        let poster = try Poster(
            of: subject, at: workplace.desk, in: ProcessLanguage.current, on: size, reachedAt: try reachedAt())
        let path = file ?? "\(name)-\(size.rawValue).pdf"
        let pages = try pages(of: poster.document, to: path, with: shared)
        try shared.answer(
            Answer(
                heading: shared.done(Self.done(path, pages: pages)), closing: shared.quiet ? [] : hints,
                json: ["file": .string(path), "pages": .int(pages), "size": .string(size.rawValue)]))
    }

    private func pages(of document: PrintDocument, to path: String, with shared: SharedOptions) throws -> Int {
        let progress = shared.progress(LocalizedText(zh: "正在排版", en: "Laying out"))
        defer { progress.end() }
        // Nobody knows how many pages will come: each goes half of the way that is left.
        let onPage: @Sendable (Int) -> Void = { page in progress.advance(to: Double(page) / Double(page + 1)) }
        return try Press().printUnlessInterrupted(document, to: shared.dryRun ? nil : path, onPage: onPage)
    }

    private func reachedAt() throws -> PublishedAddress? {
        try address.map { text in
            guard let address = PublishedAddress(text) else { throw CommandFailure.badAddress }
            return address
        }
    }

    private static func done(_ path: String, pages: Int) -> LocalizedText {
        LocalizedText(
            zh: "海报写到了 \(path)，共 \(pages) 页。", en: "The poster is in \(path), \(pages) page\(pages == 1 ? "" : "s").")
    }

    private var hints: [String] {
        guard address == nil else { return [] }
        return [
            LocalizedText(
                zh: "海报上没有二维码；加上 --address 和网站的网址，居民扫一扫就能订阅。",
                en:
                    "It has no code to scan; add --address with the website's address, and residents can subscribe by it."
            ).spoken
        ]
    }
}
