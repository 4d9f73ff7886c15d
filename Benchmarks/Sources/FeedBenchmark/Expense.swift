import Glibc

/// What a piece of work costs the process: time on the processor, time on the wall, and the most memory held at any time.
enum Expense {
    /// Does the work, which answers how much it did, and prints one line for `feeds.py`, as the peers do: processor seconds,
    /// wall seconds, the peak of memory before and after in kilobytes, and the answer.
    static func report(_ work: () throws -> Int) rethrows {
        let (peak, began) = (usage.peak, usage.seconds)
        var result = 0
        let wall = try ContinuousClock().measure { result = try work() }
        print(usage.seconds - began, wall / .seconds(1), peak, usage.peak, result, separator: "\t")
    }

    private static var usage: (seconds: Double, peak: Int) {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        let seconds = [usage.ru_utime, usage.ru_stime].reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
        return (seconds, usage.ru_maxrss)
    }
}
