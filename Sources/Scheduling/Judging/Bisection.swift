extension RandomAccessCollection where Index == Int {
    /// The first index at which the condition holds, by bisection; the condition must stay true once it is.
    func firstIndexWhere(_ condition: (Element) -> Bool) -> Int {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = low + (high - low) / 2
            if condition(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
