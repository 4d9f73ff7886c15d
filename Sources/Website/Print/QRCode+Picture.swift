public import Operations

extension QRCode {
    /// The code as an element of a page: black on white, whatever the page's colours.
    ///
    /// - Parameter label: What a screen reader says in its place.
    public func picture(label: String) -> String {
        """
        <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="\(PageText().escapeText(label))" \
        viewBox="0 0 \(extent) \(extent)" shape-rendering="crispEdges">\
        <path fill="#fff" d="M0 0h\(extent)v\(extent)H0z"/><path fill="#000" d="\(path)"/></svg>
        """
    }
}
