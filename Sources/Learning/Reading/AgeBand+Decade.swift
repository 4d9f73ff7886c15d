extension AgeBand {
    /// A year of birth that tells as little as possible and leaves the bands of past reports as they are: the nearest year that ends
    /// in 0, or the year itself where none will do; nil where nothing was read.
    ///
    /// - Parameters:
    ///   - birthYear: The year of birth.
    ///   - years: The years in which somebody read.
    public static func roughBirthYear(_ birthYear: Int, readingIn years: Set<Int>) -> Int? {
        guard !years.isEmpty else { return nil }
        let decades = (-3...3).map { (birthYear / 10 + $0) * 10 }.sorted { abs($0 - birthYear) < abs($1 - birthYear) }
        return decades.first { decade in
            years.allSatisfy { AgeBand(bornIn: decade, in: $0) == AgeBand(bornIn: birthYear, in: $0) }
        } ?? birthYear
    }
}
