public import CivilTime

/// Why the website cannot be served.
public enum WebsiteError: ExplainedError, Hashable {
    /// The address is taken, or not this machine's, or needs more rights.
    case cannotListen(host: String, port: Int)

    /// One sentence: what is wrong and what to do next.
    public var explanation: LocalizedText {
        switch self {
        case .cannotListen(let host, let port):
            LocalizedText(
                zh: "无法在 \(host) 的 \(port) 端口提供服务：可能已被占用，或不是本机地址；请用 --port 或 --bind 换一个。",
                en: "Cannot listen on port \(port) of \(host): it is taken, or not this machine's; "
                    + "choose another with --port or --bind.")
        }
    }
}
