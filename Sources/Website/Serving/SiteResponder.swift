import Hummingbird
import Logging

/// What stands before every answer and behind it, whatever the address.
struct SiteResponder: HTTPResponder {
    private let sites: Sites
    private let limit: RateLimit

    /// - Parameter limit: Counts the pages of each visitor.
    init(_ sites: Sites, limit: RateLimit = RateLimit()) {
        self.sites = sites
        self.limit = limit
    }

    func respond(to request: Request, context: VisitContext) async -> Response {
        var response: Response
        do {
            try request.requireReader()
            response = try await sites.answer(Visit(request, context, limit))
        } catch {
            response = discreetAnswer(to: error, request, context)
        }
        SafeHeaders.complete(&response.headers)
        return request.method == .head ? response.createHeadResponse() : response
    }

    /// Whatever goes wrong becomes an answer that tells a stranger nothing but the number of the request.
    private func discreetAnswer(to error: any Error, _ request: Request, _ context: VisitContext) -> Response {
        let problem = WebProblem(error)
        if problem.isOurs {
            context.logger.error("\(SiteLinks.loggable(request.uri.path)): \(String(reflecting: error))")
        }
        return problem.response(requestID: context.id)
    }
}

extension Request {
    /// Lets only readers in: nothing here can be written, and nobody needs to send much to read.
    fileprivate func requireReader() throws {
        guard method == .get || method == .head else { throw WebProblem.Refusal(problem: .onlyForReading) }
        guard uri.string.utf8.count <= ServingLimits.address else {
            throw WebProblem.Refusal(problem: .addressTooLong)
        }
        let length = headers[.contentLength].map { Int($0) ?? .max } ?? 0
        guard length <= ServingLimits.body else { throw WebProblem.Refusal(problem: .tooLarge) }
    }
}
