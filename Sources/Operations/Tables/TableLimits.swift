/// How much a table may hold, so that no file makes the program slow or greedy.
struct TableLimits: Sendable, Hashable {
    /// The bytes of the whole file.
    var fileBytes = 32 << 20
    /// The bytes of one row.
    var rowBytes = 64 << 10
    /// The bytes of one cell.
    var cellBytes = 8 << 10
}
