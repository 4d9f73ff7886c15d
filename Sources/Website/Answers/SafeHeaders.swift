import Hummingbird

/// What every answer carries, whatever it answers: headers that forbid the browser everything the pages do not need. One style
/// sheet of our own, links, and a form that leads back to us; no script, no picture, no frame.
enum SafeHeaders {
    /// The headers, made once.
    static let fields = HTTPFields(
        [
            (
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; "
                    + "frame-ancestors 'none'"
            ),
            ("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "DENY"), ("Referrer-Policy", "no-referrer"),
            ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
        ].compactMap { name, value in HTTPFields.Element.Name(name).map { HTTPFields.Element(name: $0, value: value) } }
    )

    /// Adds them to the headers of an answer that was not made with them.
    static func complete(_ headers: inout HTTPFields) {
        if !headers.contains(.contentSecurityPolicy) { headers.append(contentsOf: fields) }
    }
}
