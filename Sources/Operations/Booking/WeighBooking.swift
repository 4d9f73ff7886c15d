public import Scheduling
import Storage

/// Judges a booking without booking it: says what every rule finds, and what would work instead.
public struct WeighBooking: Sendable {
    private let desk: Desk
    private let judge: Judge
    private let permissions: Permissions

    /// Prepares to weigh.
    public init(at desk: Desk, judge: Judge = Judge(), permissions: Permissions = Permissions()) {
        self.desk = desk
        self.judge = judge
        self.permissions = permissions
    }

    /// Every rule's finding on the request.
    public func explain(_ request: BookingRequest) throws -> BookingAnswer {
        try desk.read {
            try $0.judgement(on: request, judge: judge, permissions: permissions, at: desk).answer()
        }
    }

    /// Every rule's finding on the request, and alternatives where a rule refuses.
    public func suggest(_ request: BookingRequest) throws -> BookingAnswer {
        try desk.read { file in
            let judgement = try file.judgement(on: request, judge: judge, permissions: permissions, at: desk)
            return try Advice(file, judge: judge, now: desk.now, overriding: permissions.overrides)
                .answer(to: judgement)
        }
    }
}
