import CivilTime
import Scheduling
import Storage

extension CommunityReader {
    /// What nobody is to be sent to because of public holidays: every day off that is known, and the make-up days that touch a
    /// booking, each as if the whole house were shut.
    ///
    /// - Parameter today: The day it is.
    func daysToAvoid(among touched: [AgendaEntry], from today: LocalDate) throws -> [Closure] {
        let zone = try community().zone
        let starts = Set(touched.map { zone.local($0.occurrence.span.start).date })
        return try holidayCalendar().days
            .filter { $0.date >= today && ($0.kind == .off || starts.contains($0.date)) }
            .compactMap { holiday in
                zone.span(from: holiday.date, through: holiday.date).map {
                    Closure(id: Closure.ID(0), room: nil, span: $0, reason: holiday.name)
                }
            }
    }
}
