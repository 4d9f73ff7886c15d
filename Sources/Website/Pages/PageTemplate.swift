import Mustache

/// A page's template, read once. What a model gives is escaped wherever the template names it.
struct PageTemplate: Sendable {
    private let template: Result<MustacheTemplate, any Error>

    /// Reads a template.
    init(_ text: String) {
        MustacheContentTypes.register(PageText(), named: PageText.name)
        template = Result { try MustacheTemplate(string: "{{% CONTENT_TYPE:\(PageText.name)}}\n" + text) }
    }

    /// The page of a model, which a template reads by the names of its stored properties.
    ///
    /// - Throws: where a section of the template is not closed, which the tests rule out.
    func html(_ model: some Any) throws -> String { try template.get().render(model) }
}

/// Text as it stands in a page.
///
/// The template engine's own escaping goes by characters and misses a quotation mark that carries an accent; this one goes
/// by code points, as browsers do.
struct PageText: MustacheContentType {
    static let name = "PAGE"

    func escapeText(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
            case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
            case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
            case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
            case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
            case _: escaped.append(scalar)
            }
        }
        return String(escaped)
    }
}
