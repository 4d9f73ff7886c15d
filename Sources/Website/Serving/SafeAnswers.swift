import Hummingbird
import Logging

/// What every answer carries, whatever it answers: headers that forbid the browser everything the pages do not need.
struct SafeHeaders<Context: RequestContext>: RouterMiddleware {
    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        // Nothing else sets them, so nothing need be looked for.
        for field in SafeHeaderList.headers { response.headers.append(field) }
        return response
    }
}

/// The headers of every answer, made once: one style sheet of our own, links, and a form that leads back to us; no script, no
/// picture, no frame.
private enum SafeHeaderList {
    static let headers: [HTTPFields.Element] = [
        (
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; "
                + "frame-ancestors 'none'"
        ),
        ("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "DENY"), ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ].compactMap { name, value in HTTPFields.Element.Name(name).map { HTTPFields.Element(name: $0, value: value) } }
}

/// Turns whatever goes wrong into an answer that tells a stranger nothing but the number of the request.
struct DiscreetErrors<Context: RequestContext>: RouterMiddleware {
    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let problem = WebProblem(error)
            if problem.isOurs {
                context.logger.error("\(SiteLinks.loggable(request.uri.path)): \(String(reflecting: error))")
            }
            let response = problem.response(requestID: context.id)
            return request.method == .head ? response.createHeadResponse() : response
        }
    }
}

/// Lets only readers in: nothing here can be written, and nobody needs to send much to read.
struct ReadersOnly<Context: RequestContext>: RouterMiddleware {
    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard request.method == .get || request.method == .head else {
            throw WebProblem.Refusal(problem: .onlyForReading)
        }
        guard request.uri.string.utf8.count <= ServingLimits.address else {
            throw WebProblem.Refusal(problem: .addressTooLong)
        }
        let length = request.headers[.contentLength].map { Int($0) ?? .max } ?? 0
        guard length <= ServingLimits.body else { throw WebProblem.Refusal(problem: .tooLarge) }
        return try await next(request, context)
    }
}
