import CivilTime
import Operations

/// The style of every poster: letters that are read from two metres away, black on white, one dark red.
struct PosterStyle {
    private let setting: PosterSetting

    init(_ setting: PosterSetting) { self.setting = setting }

    /// The style sheet. All lengths follow the size of the letters, which follows the paper.
    var css: String {
        """
        @page { margin: 14mm 14mm 17mm;
          @bottom-left { content: element(footer); width: 80%; }
          @bottom-right { content: \(pageNumber); font: \(0.6 * letterSize)pt \(PosterStyle.families); } }
        html { font-size: \(letterSize)pt; }
        body { line-height: 1.3; }
        p, h1, h2 { margin: 0; font-weight: 400; }
        footer { position: running(footer); font-size: .6rem; }
        header { margin-bottom: .7rem; border-bottom: .12rem solid #8c1d18; padding-bottom: .4rem; }
        header::after { content: ""; display: block; clear: both; }
        .community { color: #8c1d18; font-weight: 700; font-size: 1.15rem; }
        h1 { font-size: 2.3rem; line-height: 1.15; font-weight: 700; }
        .span { font-size: 1.15rem; }
        .code { float: right; width: 6.4rem; margin-left: .6rem; text-align: center; font-size: .62rem; line-height: 1.25; }
        .code svg { display: block; width: 5rem; height: 5rem; margin: 0 auto; }
        table { width: 100%; border-collapse: collapse; }
        th { text-align: left; font-weight: 700; }
        td, th { vertical-align: top; padding: 0; }
        .day { margin-top: .5rem; }
        .day th { padding: .1rem .4rem; background: #eee; border-top: .07rem solid #000; }
        .day.off th { background: #f7dcd8; }
        .day td { padding: .18rem .4rem; border-bottom: .03rem solid #999; }
        .day tr, .card, .next { break-inside: avoid; }
        .lunar { font-weight: 400; margin-left: .6em; }
        .note { color: #8c1d18; margin-left: .6em; }
        .time { width: 7.2rem; white-space: nowrap; font-weight: 700; }
        .what { font-weight: 700; }
        .mark { border: .05rem solid #000; border-radius: .3em; padding: 0 .25em; font-size: .8em; }
        .quiet { color: #333; }
        """
    }

    /// At least 18 points on A4, and as much more on A3 as the sheet is larger.
    var letterSize: Double {
        switch setting.paper {
        case .a4: 18
        case .a3: 25.5
        }
    }

    private var pageNumber: String {
        switch setting.language {
        case .zh: #""第 " counter(page) " 页，共 " counter(pages) " 页""#
        case .en: #""page " counter(page) " of " counter(pages)"#
        }
    }

    private static let families = #""Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Zen Hei", sans-serif"#
}
