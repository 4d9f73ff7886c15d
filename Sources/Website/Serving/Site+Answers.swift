import CivilTime
import Feeds
import Hummingbird
import Operations

extension Site {
    /// Answers a request for what lies in the community's folder.
    ///
    /// - Parameter folder: The folder, where it is one of several.
    func answer(_ path: Substring, below folder: String?, _ visit: Visit) async throws -> Response {
        if path.hasPrefix(SiteLinks.feedFolder) {
            return try await feed(path.dropFirst(SiteLinks.feedFolder.count), visit)
        }
        if path == SiteLinks.feedIndex {
            let index = try await atDesk { desk in
                let content = Content(.json, .quarterHour, bytes: try FeedDesk(at: desk).index())
                content.pack()
                return content
            }
            return index.response(to: visit.request)
        }
        if path == language.other.rawValue { return .leading(to: "\(path)/\(SitePage.home.path)") }
        guard let address = PageAddress(path: path, own: language) else { throw HTTPError(.notFound) }
        // Somebody has the address from the published files. Here there is a switch for how pages look.
        guard address.edition == .ordinary else {
            let links = PageLinks(from: address, own: language, folder: folder)
            return .leading(to: links.href(address.page, .ordinary))
        }
        return try await page(address, below: folder, visit)
    }

    /// Answers with a page: the one kind of answer that costs something for each visitor, and so is not given without end.
    private func page(_ address: PageAddress, below folder: String?, _ visit: Visit) async throws -> Response {
        // Addresses of earlier versions named the language after a question mark.
        if address == PageAddress(.home, in: language), visit.query(SiteLinks.Query.language) == language.other.rawValue
        {
            return .leading(to: PageAddress(.home, in: language.other).path(own: language))
        }
        try visit.checkRate()
        let display = visit.display
        let circumstances = PageCircumstances(
            .served(display), reachedAt: visit.host?.address(of: folder), isAmongOthers: folder != nil)
        let key = PageKey(address: address, circumstances: circumstances)
        let edition = pageEdition(on: visit.loop)
        let content =
            if let kept = pages.kept(key, edition) { kept } else {
                try await pages.content(key, edition) { _ in
                    let html = try await atDesk { try SitePages(at: $0).html(address, circumstances) }
                    return .page(html, seenAs: display)
                }
            }
        return content.response(to: visit.request)
    }

    /// Answers with a calendar. Asked again while nothing changed, it takes the same bytes from the shelf.
    private func feed(_ path: Substring, _ visit: Visit) async throws -> Response {
        guard let subject = FeedKey.Subject(path: path) else { throw HTTPError(.notFound) }
        let key = FeedKey(subject: subject, form: try visit.form, alarm: try visit.alarm)
        let edition = feedEdition(on: visit.loop)
        let content =
            if let kept = feeds.shelf.kept(key, edition) { kept } else {
                try await feeds.feed(key, edition, now: now) {
                    try await atDesk { try FeedDesk(at: $0).bytes(of: key) }
                }
            }
        return content.response(to: visit.request)
    }
}

extension Visit {
    /// Which form of a calendar is asked for.
    fileprivate var form: FeedForm {
        get throws {
            guard let text = query(SiteLinks.Query.form) else { return .series }
            guard let form = FeedForm(rawValue: text) else { throw HTTPError(.badRequest) }
            return form
        }
    }

    /// How long before an activity a calendar is to remind.
    fileprivate var alarm: FeedAlarm? {
        get throws {
            guard let text = query(SiteLinks.Query.alarm) else { return nil }
            guard let alarm = FeedAlarm(text) else { throw HTTPError(.badRequest) }
            return alarm
        }
    }
}

extension FeedKey.Subject {
    /// Finds out which feed a path below the calendars' folder means.
    fileprivate init?(path: Substring) {
        guard path.hasSuffix(".ics") else { return nil }
        let name = String(path.dropLast(4))
        if let token = SiteLinks.personalToken(in: name) {
            self = .personal(token)
        } else if let name = FeedName(name) {
            self = .published(name)
        } else {
            return nil
        }
    }
}

extension FeedDesk {
    /// The bytes of a feed. A token that was never issued and one that was revoked are the same to a visitor: nothing there.
    fileprivate func bytes(of key: FeedKey) throws -> [UInt8] {
        switch key.subject {
        case .published(let name): return try bytes(of: name.description, form: key.form, alarm: key.alarm)
        case .personal(let token):
            guard let bytes = try bytes(of: token, form: key.form, alarm: key.alarm) else { throw HTTPError(.notFound) }
            return bytes
        }
    }
}
