extension Occurrence {
    /// Where an occurrence stands that takes place.
    ///
    /// - Parameter isTentative: Whether somebody still has to be asked.
    public func standing(tentative isTentative: Bool) -> Status {
        if isTentative { return .tentative }
        return own.time || own.rooms ? .moved : .confirmed
    }

    /// The occurrence once nothing is in question: it takes place, holds its slot for good, and stands in no line.
    public func confirmed() -> Occurrence {
        var confirmed = self
        confirmed.status = standing(tentative: false)
        confirmed.reason = nil
        confirmed.expires = nil
        confirmed.isOffer = false
        confirmed.waitsSince = nil
        return confirmed
    }
}
