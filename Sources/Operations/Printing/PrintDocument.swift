public import CivilTime

/// Something to print: HTML and its style, which refer to nothing outside themselves.
public struct PrintDocument: Sendable, Hashable {
    /// Which way the paper is held.
    public enum Orientation: String, Sendable, Hashable, CaseIterable {
        /// Higher than wide.
        case portrait
        /// Wider than high.
        case landscape
    }

    /// The kind of letters that suits what is said.
    public enum Letters: Sendable, Hashable {
        /// Even strokes (黑体), which are read from afar.
        case plain
        /// Strokes as of a brush (宋体), for what is handed over.
        case solemn
    }

    /// The title among the file's properties.
    public let title: String
    private let language: Language
    private let paper: PaperSize
    private let orientation: Orientation
    private let letters: Letters
    private let style: String
    private let body: String

    /// Puts a document together.
    ///
    /// - Parameters:
    ///   - title: The title among the file's properties, as plain text.
    ///   - language: The language it is in.
    ///   - paper: The size of every sheet. Margins are 15 mm unless the style says otherwise in `@page`.
    ///   - style: CSS of its own, for paged media (css-page-3); it comes after what every document has.
    ///   - body: What stands in the HTML's body. What people typed must have been escaped: `PrintDocument.escaped`.
    public init(
        title: String, language: Language, paper: PaperSize, orientation: Orientation = .portrait,
        letters: Letters = .plain, style: String = "", body: String
    ) {
        self.title = title
        self.language = language
        self.paper = paper
        self.orientation = orientation
        self.letters = letters
        self.style = style
        self.body = body
    }

    /// Text that people typed, as it may stand in the body, between tags or in an attribute.
    public static func escaped(_ text: String) -> String { HTMLText.escaped(text) }

    /// The whole document, the same for the same parts.
    public var html: String {
        """
        <!DOCTYPE html>
        <html lang="\(language == .zh ? "zh-Hans" : "en")">
        <head>
        <meta charset="utf-8">
        <meta name="generator" content="Shuxiang">
        <title>\(HTMLText.escaped(title))</title>
        <style>
        @page { size: \(paper.rawValue.uppercased()) \(orientation.rawValue); margin: 15mm; }
        * { box-sizing: border-box; }
        body { margin: 0; color: #000; font-family: \(letters.families); line-height: 1.4; overflow-wrap: anywhere; }
        \(style)
        </style>
        </head>
        <body>
        \(body)
        </body>
        </html>

        """
    }
}

extension PrintDocument.Letters {
    /// Fonts that Debian has first, then those of computers in China.
    fileprivate var families: String {
        switch self {
        case .plain:
            #""Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Zen Hei", "WenQuanYi Micro Hei", sans-serif"#
        case .solemn: #""Noto Serif CJK SC", "Source Han Serif SC", "AR PL UMing CN", serif"#
        }
    }
}
