import CivilTime

/// The times of other activities that a finding speaks of, each once, in the order in which they were found.
struct Neighbours {
    private let happenings: [Happening]

    /// Gathers the times; an activity that holds several resources at one time is one neighbour.
    init(_ happenings: some Sequence<Happening>) {
        self.happenings = happenings.reduce(into: []) { known, happening in
            let isKnown = known.contains {
                $0.holder.activity == happening.holder.activity && $0.span == happening.span
            }
            if !isKnown { known.append(happening) }
        }
    }

    /// Gathers the times of claims.
    init(_ claims: some Sequence<Claim>) { self.init(claims.map(\.happening)) }

    /// Whether there is none.
    var isEmpty: Bool { happenings.isEmpty }

    /// Each title with its hours and a note on it: `“舞蹈排练”（18:00–19:30）、“锣鼓”（20:00–21:00，响度 5）`.
    func words(in zone: Zone, noting note: (Happening) -> LocalizedText? = { _ in nil }) -> LocalizedText {
        happenings.map { happening in
            let hours = zone.hours(of: happening.span)
            let note = note(happening).map { LocalizedText(zh: "，\($0.zh)", en: ", \($0.en)") }
            return LocalizedText(
                zh: "“\(happening.holder.title)”（\(hours)\(note?.zh ?? "")）",
                en: "“\(happening.holder.title)” (\(hours)\(note?.en ?? ""))")
        }
        .joined(zh: "、", en: " and ")
    }

    /// The neighbours as a finding names them.
    var mentions: [Finding.Neighbour] {
        happenings.map { Finding.Neighbour(activity: $0.holder.activity, title: $0.holder.title) }
    }
}

extension Claim {
    /// When and whose.
    var happening: Happening { Happening(span: span, holder: holder) }
}
