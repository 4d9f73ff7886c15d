import Hummingbird
import HummingbirdCore
import Logging
import NIOCore

/// The website as a server: what answers, how much and how long it lets strangers ask, and a log that only speaks up when
/// something is wrong.
func buildApplication(
    _ sites: Sites, configuration: ApplicationConfiguration,
    onRunning: @escaping @Sendable (_ port: Int?) -> Void = { _ in }
) -> some ApplicationProtocol {
    var logger = Logger(label: "shuxiang") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = .error
    var configuration = configuration
    configuration.availableConnectionsDelegate = .maximum(ServingLimits.connections, logger: logger)
    return Application(
        responder: SiteResponder(sites),
        server: HTTPServerBuilder { responder in
            ConnectionLoop(HTTP1Channel(responder: responder, configuration: ServingLimits.connection))
        },
        configuration: configuration, onServerRunning: { onRunning($0.localAddress?.port) }, logger: logger)
}

/// How much and how long strangers may ask.
enum ServingLimits {
    /// How many connections are open at once; further ones wait.
    static let connections = 2_000
    /// The longest body of a request, in bytes. No body is ever read.
    static let body = 1_024
    /// The longest address, in bytes.
    static let address = 2_048
    /// How many bytes are kept ready of what strangers can ask for in any number of ways: pages under any name of a host, feeds
    /// with reminders of any length.
    static let dispensable = 32 << 20
    /// What one connection may send, and how long it may take.
    static let connection = HTTP1Channel.Configuration(
        additionalChannelHandlers: [Patience(longest: .seconds(60), longestBody: body)],
        idleTimeout: .seconds(60),
        httpDecoderConfiguration: .init(
            maxHeaderFieldSize: 8 * 1_024, maxHeaderListSize: 16 * 1_024, maxHeaderFieldCount: 64))
}
