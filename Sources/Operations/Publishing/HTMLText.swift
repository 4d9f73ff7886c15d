/// Text that people wrote, inside a page.
enum HTMLText {
    /// The text with the characters that mean something to HTML written so that they mean themselves, also in an attribute.
    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
    }
}
