import CivilTime
import Learning

extension AwardCertificates {
    /// All certificates in one document, each on a sheet of its own: A4, held across, in Chinese with a line of English below, with
    /// room for the community's seal.
    public var document: PrintDocument {
        PrintDocument(
            title: "\(community)“\(cycle)”荣誉证书", language: .zh, paper: .a4, orientation: .landscape,
            letters: .solemn, style: Self.style, body: certificates.map(sheet).joined(separator: "\n"))
    }

    private func sheet(_ certificate: Certificate) -> String {
        let zh = PrintDocument.escaped(certificate.name.zh)
        let en = PrintDocument.escaped(certificate.name.en)
        let award = certificate.award.name
        return """
            <article>
            <h1>荣誉证书</h1>
            <p class="name\(certificate.name.zh.count > 12 ? " long" : "")"><bdi>\(zh)</bdi>：</p>
            <p class="reason">\(PrintDocument.escaped(certificate.reason.zh))</p>
            <p class="award">\(award.zh)</p>
            <p class="end">特发此证，以资鼓励。</p>
            <p class="english" lang="en"><b>Certificate of honour</b><br><bdi>\(en)</bdi><br>\
            \(award.en.prefix(1).uppercased() + award.en.dropFirst()), \(PrintDocument.escaped(certificate.reason.en))</p>
            <div class="seal"></div>
            <p class="signed"><bdi>\(PrintDocument.escaped(community))</bdi><br>\(dayInNumerals)</p>
            </article>
            """
    }

    private static let style = """
        @page { margin: 10mm; }
        article { position: relative; height: 190mm; padding: 12mm 30mm; border: 1.2mm solid #b3261e; text-align: center; \
        break-after: page; overflow: hidden; }
        article:last-child { break-after: auto; }
        article::before { content: ""; position: absolute; top: 2mm; right: 2mm; bottom: 2mm; left: 2mm; \
        border: 0.4mm solid #c9a24b; }
        h1 { margin: 6mm 0 8mm; color: #b3261e; font-size: 50pt; font-weight: 900; letter-spacing: .3em; \
        text-indent: .3em; line-height: 1.2; }
        .name { margin: 0 0 5mm; text-align: left; font-size: 25pt; font-weight: 700; }
        .name.long { font-size: 18pt; }
        .reason { margin: 0; text-align: left; text-indent: 2em; font-size: 20pt; line-height: 1.7; }
        .award { margin: 5mm 0; color: #b3261e; font-size: 34pt; font-weight: 900; letter-spacing: .12em; \
        line-height: 1.3; }
        .end { margin: 0; text-align: left; text-indent: 2em; font-size: 20pt; }
        .english { position: absolute; left: 30mm; bottom: 13mm; width: 125mm; margin: 0; text-align: left; \
        font-size: 11pt; line-height: 1.5; color: #444; }
        .signed { position: absolute; right: 30mm; bottom: 13mm; width: 95mm; height: 38mm; margin: 0; \
        padding-top: 10mm; font-size: 18pt; line-height: 1.6; }
        .seal { position: absolute; right: 56.5mm; bottom: 11mm; width: 42mm; height: 42mm; \
        border: 0.3mm dashed #ddb9b6; border-radius: 50%; }
        """
}
