import Hummingbird
import Logging

/// The website as a server: the router, and a log that only speaks up when something is wrong.
func buildApplication(
    _ site: Site, configuration: ApplicationConfiguration, onRunning: @escaping @Sendable () -> Void = {}
) -> some ApplicationProtocol {
    var logger = Logger(label: "shuxiang") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = .error
    return Application(
        router: buildRouter(site), server: .http1(configuration: .init(idleTimeout: .seconds(60))),
        configuration: configuration, onServerRunning: { _ in onRunning() }, logger: logger)
}
