import Hummingbird
import Logging

/// What every answer carries, whatever it answers: headers that forbid the browser everything the pages do not need.
struct SafeHeaders<Context: RequestContext>: RouterMiddleware {
    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        response.headers[.contentSecurityPolicy] = Self.policy
        response.headers[.xContentTypeOptions] = "nosniff"
        if let referrerPolicy = Self.referrerPolicy { response.headers[referrerPolicy] = "no-referrer" }
        return response
    }

    private static var referrerPolicy: HTTPFields.Element.Name? { HTTPFields.Element.Name("Referrer-Policy") }

    /// One style sheet of our own and links; no script, picture, frame or form.
    private static var policy: String {
        "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    }
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
    /// The longest body of a request, in bytes. No body is ever read.
    static var longestBody: Int { 1_024 }

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard request.method == .get || request.method == .head else {
            throw WebProblem.Refusal(problem: .onlyForReading)
        }
        let length = request.headers[.contentLength].map { Int($0) ?? .max } ?? 0
        guard length <= Self.longestBody else { throw WebProblem.Refusal(problem: .tooLarge) }
        return try await next(request, context)
    }
}
