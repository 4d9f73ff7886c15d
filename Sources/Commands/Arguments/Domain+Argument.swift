public import ArgumentParser
public import Feeds
public import Learning
public import Operations
public import Scheduling

// The domain's own enumerations as the command line writes them: by their raw values.

extension ReportReading.Grouping: ExpressibleByArgument {}
extension ReadingPlace: ExpressibleByArgument {}
extension AwardKind: ExpressibleByArgument {}
extension AwardObjection.Outcome: ExpressibleByArgument {}
extension NominationManner: ExpressibleByArgument {}
extension ServiceKind: ExpressibleByArgument {}
extension ActivityKind: ExpressibleByArgument {}
extension Visibility: ExpressibleByArgument {}
extension RoomCoupling.Strength: ExpressibleByArgument {}
extension DayPolicy.OnHoliday: ExpressibleByArgument {}
extension DayPolicy.MakeupDay: ExpressibleByArgument {}
extension PolicyTemplate: ExpressibleByArgument {}
extension SeriesScope: ExpressibleByArgument {}
extension Permissions.OnConflict: ExpressibleByArgument {}
extension CloseRoom.Effect: ExpressibleByArgument {}
extension FeedForm: ExpressibleByArgument {}
extension PaperSize: ExpressibleByArgument {}
extension ImportedCalendar.Contents: ExpressibleByArgument {}
