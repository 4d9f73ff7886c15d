import CivilTime
import Feeds
import Foundation

/// Writes a feed of many single events from values in memory, or reads calendar files into activities, and prints what that
/// costs.
@main enum FeedBenchmark {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        switch (arguments.first, arguments.dropFirst()) {
        case ("export", let rest) where rest.count == 2:
            try export(occurrences: Int(rest[rest.startIndex]) ?? 0, to: rest[rest.startIndex + 1])
        case ("import", let files) where !files.isEmpty: try intake(Array(files))
        case _: print("FeedBenchmark export OCCURRENCES FILE | FeedBenchmark import FILE…")
        }
    }

    private static func export(occurrences: Int, to path: String) throws {
        let source = try BenchmarkTown.source(occurrences: occurrences)
        try Data().write(to: URL(filePath: path))
        let file = try FileHandle(forWritingTo: URL(filePath: path))
        try Expense.report {
            var count = 0
            try Feed(.community, of: source, form: .single).write { piece in
                try file.write(contentsOf: piece)
                count += piece.count
            }
            return count
        }
    }

    private static func intake(_ paths: [String]) throws {
        let files = try paths.map { Array(try Data(contentsOf: URL(filePath: $0))) }
        let (zone, horizon) = (try Zone("Asia/Shanghai"), try LocalDate("2036-12-31"))
        try Expense.report {
            try files.reduce(0) { count, file in
                try count + CalendarIntake(file).activities(in: zone, through: horizon).activities.count
            }
        }
    }
}
