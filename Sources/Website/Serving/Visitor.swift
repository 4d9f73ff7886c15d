import NIOCore

/// Where somebody visits from, as far as readers are told apart: an address of IPv4, or the network of a household in IPv6.
struct Visitor: Sendable, Hashable {
    private let network: String

    /// - Parameters:
    ///   - address: The other end of the connection; whoever sits there on this machine is a proxy, or ourselves.
    ///   - forwardedFor: What a proxy on this machine says who it speaks for: its own last word, after what it was told.
    /// - Returns: nil for somebody on this machine who speaks for nobody: nothing is held against them.
    init?(_ address: SocketAddress?, forwardedFor: String?) {
        guard let address, let direct = address.ipAddress else { return nil }
        guard Self.isThisMachine(direct) else {
            network = Self.network(of: direct)
            return
        }
        guard let last = forwardedFor?.split(separator: ",").last.map({ $0.filter { $0 != " " } }),
            let told = try? SocketAddress(ipAddress: String(last), port: 0), let client = told.ipAddress
        else { return nil }
        network = Self.network(of: client)
    }

    private static func isThisMachine(_ address: String) -> Bool {
        address.hasPrefix("127.") || address == "::1" || address.hasPrefix("::ffff:127.")
    }

    /// A household has a whole network of 64 bits in IPv6: its first four groups.
    private static func network(of address: String) -> String {
        guard address.contains(":"), !address.hasPrefix("::") else { return address }
        return address.split(separator: ":", omittingEmptySubsequences: false).prefix(4).joined(separator: ":")
    }
}
