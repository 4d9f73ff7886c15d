/// The one style sheet: large type, calm colours, dark where the reader likes it dark, plain black on paper. An old phone that
/// knows half of it shows the pages in black on white.
enum StyleSheet {
    static let text = colours + frame + parts + narrow + print

    private static let colours = """
        :root {
          color-scheme: light dark;
          --ink: #1d1d1b; --paper: #fdfbf6; --card: #ffffff; --faint: #5d5a53; --line: #e0d9c9; --edge: #8a8374;
          --red: #a32020; --green: #14643c; --on: #ffffff;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --ink: #eeeae2; --paper: #1a1917; --card: #242320; --faint: #b3ada1; --line: #3d3a34; --edge: #8d877b;
            --red: #ff9d8f; --green: #8fd6ae; --on: #1a1917;
          }
        }
        @media (prefers-contrast: more) {
          :root { --ink: #000; --paper: #fff; --card: #fff; --faint: #000; --line: #000; --edge: #000; --red: #7a0000;
            --green: #004d26; --on: #fff; }
        }
        html.contrast { color-scheme: light; --ink: #000; --paper: #fff; --card: #fff; --faint: #000; --line: #000;
          --edge: #000; --red: #7a0000; --green: #004d26; --on: #fff; }
        html { font-size: 125%; }
        html.large { font-size: 162.5%; }

        """

    private static let frame = """
        * { box-sizing: border-box; }
        body { margin: 0 auto; padding: 0 1rem 3rem; max-width: 46rem; color: var(--ink); background: var(--paper);
          font-family: system-ui, "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
          line-height: 1.5; overflow-wrap: anywhere; }
        p, ul, h1, h2, h3 { margin: 0; }
        ul { padding: 0; list-style: none; }
        a { color: var(--red); text-underline-offset: .2em; }
        a:focus-visible, button:focus-visible, summary:focus-visible { outline: .2rem solid var(--ink); outline-offset: .15rem; }
        main:focus { outline: none; }
        .skip { position: absolute; left: -99rem; }
        .skip:focus { position: static; display: block; padding: .5rem; }
        header { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 0 1rem;
          padding-top: .5rem; }
        .community a { color: var(--red); font-weight: 600; text-decoration: none; display: inline-block; padding: .35rem 0; }
        .tools, .tools form { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem; }
        .tools a, .tools button { padding: .3rem .7rem; min-height: 2.2rem; font: inherit; font-size: .85rem; }
        .tools a { padding-inline: 0; margin-inline-end: .5rem; }
        .tools:last-child { margin-bottom: .8rem; }
        .tools button { color: var(--ink); background: var(--card); border: 1px solid var(--edge); border-radius: 1.1rem; }
        .tools button[aria-pressed=true] { color: var(--on); background: var(--ink); border-color: var(--ink); }
        header nav { flex: 1 1 100%; margin: .4rem 0 .8rem; border-top: 1px solid var(--line);
          border-bottom: 1px solid var(--line); }
        header nav ul { display: flex; flex-wrap: wrap; gap: 0 1.1rem; }
        header nav a { display: inline-block; padding: .45rem 0; color: var(--ink); text-decoration: none; }
        header nav a:hover { text-decoration: underline; }
        header nav a[aria-current] { color: var(--red); font-weight: 600; box-shadow: inset 0 -.15rem var(--red); }
        h1 { font-size: clamp(1.4rem, 6vw, 1.8rem); line-height: 1.25; }
        h3 { margin-top: 1rem; font-size: 1rem; }
        .span, small, .quiet, li p { color: var(--faint); }
        .fact, .fact + .span { margin-top: .4rem; }
        .hours + p { margin-top: .6rem; }
        body > footer { margin-top: 2.5rem; padding-top: .6rem; border-top: 1px solid var(--line); color: var(--faint);
          font-size: .85rem; }

        """

    private static let parts = """
        section, .status, article { margin-top: 1rem; padding: .75rem 1rem; background: var(--card);
          border: 1px solid var(--line); border-radius: .5rem; }
        section.off { border-left: .35rem solid var(--red); }
        h2 { font-size: 1.15rem; line-height: 1.4; }
        .day h2 { display: flex; flex-wrap: wrap; gap: 0 .6em; align-items: baseline; }
        h2 a, th a { color: inherit; text-decoration-color: var(--edge); text-decoration-thickness: 1px; }
        h2 small, h2 em, h2 strong, th small, th em, th strong { font-size: .8em; font-style: normal; font-weight: 400; }
        h2 strong, th strong { white-space: nowrap; }
        h2 strong, th strong, li i { padding: .1em .5em; border-radius: 1em; color: var(--on); background: var(--green);
          font-style: normal; }
        h2 em, th em, td em { color: var(--red); font-style: normal; }
        li i { font-size: .75em; background: var(--faint); white-space: nowrap; }
        .activities { margin-top: .5rem; }
        .activities li { display: flex; flex-wrap: wrap; gap: 0 1rem; padding: .5rem 0; border-top: 1px solid var(--line); }
        .activities li:last-child { padding-bottom: 0; }
        li time { min-width: 6.5rem; font-variant-numeric: tabular-nums; font-weight: 600; white-space: nowrap; }
        li div { flex: 1 1 12rem; }
        li p { font-size: .85rem; }
        li p a { color: inherit; text-decoration-color: var(--edge); text-decoration-thickness: 1px; }
        li p.topic { color: var(--ink); font-size: 1rem; }
        .status { padding: .6rem 1rem; border-left: .35rem solid var(--edge); }
        .status.open { border-left-color: var(--green); }
        .links li { border-top: 1px solid var(--line); }
        .links li:first-child { border-top: 0; }
        .links a { display: inline-block; padding: .5rem 0; margin-inline-end: .5rem; }
        .turns { display: flex; justify-content: space-between; gap: 1rem; margin-top: .4rem; }
        .turns a { padding: .35rem 0; }
        .turns a[rel=next] { margin-inline-start: auto; }
        .calendars { margin-top: 2rem; }
        section.calendars + section.calendars { margin-top: 1rem; }
        .ways a, .ways summary { display: inline-block; padding: .35rem 0; margin-inline-end: 1rem; }
        .ways { margin-top: .3rem; }
        .ways summary { display: list-item; margin-inline-start: 1.1rem; cursor: pointer; color: var(--red); }
        .calendars > h2 + p { margin-top: .4rem; }
        a.button { padding: .35rem .9rem; border-radius: .4rem; color: var(--on); background: var(--red);
          text-decoration: none; white-space: nowrap; }
        .code { display: block; width: 11rem; height: 11rem; margin: .5rem 0; }
        code { font-size: .9em; user-select: all; }
        .board { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); gap: 1rem; margin-top: 1rem; }
        article { margin: 0; border-top: .35rem solid var(--red); border-radius: .2rem; }
        article footer { margin-top: .6rem; color: var(--faint); font-size: .85rem; text-align: end; }
        article footer span { display: block; }
        article footer strong { color: var(--ink); }
        .winners { margin-top: .3rem; }
        .winners li { display: flex; padding: .25rem 0; border-top: 1px solid var(--line); }
        .winners span { flex: none; min-width: 3rem; color: var(--faint); font-variant-numeric: tabular-nums; }
        table { width: 100%; margin-top: 1rem; border-collapse: collapse; background: var(--card);
          border: 1px solid var(--line); }
        caption { padding: .3rem 0; text-align: start; color: var(--faint); }
        th, td { padding: .45rem .6rem; border: 1px solid var(--line); text-align: start; vertical-align: top; }
        .hours th { font-weight: 400; }
        .hours td { width: 9rem; overflow-wrap: normal; font-variant-numeric: tabular-nums; }
        .month { table-layout: fixed; }
        .month caption { position: absolute; left: -99rem; }
        .month th { padding: .3rem; font-size: .8rem; font-weight: 400; text-align: center; }
        .month td { height: 5.5rem; padding: .25rem .35rem; font-size: .75rem; line-height: 1.35; }
        .month td.outside { background: var(--paper); }
        .month td.off { background: var(--paper); box-shadow: inset 0 .15rem var(--red); }
        .month td.today { outline: .15rem solid var(--green); outline-offset: -.15rem; }
        .month td > a { display: inline-block; min-width: 1.8em; min-height: 1.5em; font-size: 1.15rem; line-height: 1.3;
          color: var(--ink); font-weight: 600; }
        .month .count, .small-screen { display: none; }
        .month ul { margin-top: .2rem; }
        .month ul span { color: var(--faint); font-variant-numeric: tabular-nums; }
        @media (min-width: 62rem) { body:has(.month) { max-width: 66rem; } }

        """

    private static let narrow = """
        @media (max-width: 55rem) {
          .month td { height: 3.6rem; padding: .15rem .05rem; text-align: center; }
          .month td > a { display: block; }
          .month small, .month em { display: block; font-size: .6rem; line-height: 1.25; }
          .month .count { display: block; font-size: .65rem; color: var(--green); }
          .month ul { display: none; }
          .small-screen { display: block; }
        }
        @media (max-width: 26rem) {
          .hours th, .hours td { padding: .4rem; }
          .hours td { width: 6.6rem; font-size: .85rem; }
          .hours small { display: block; }
          .activities li { display: block; }
          header nav a { padding: .3rem 0; }
          .month th { padding: .3rem 0; font-size: 3.6vw; }
          .month td > a { min-width: 0; font-size: 5vw; }
          .month small, .month em { font-size: 3vw; }
          .month .count { font-size: 3.2vw; }
          h2 small, h2 em, h2 strong { white-space: normal; }
        }

        """

    private static let print = """
        @media print {
          :root, html.contrast { --ink: #000; --paper: #fff; --card: #fff; --faint: #333; --line: #999; --edge: #666;
            --red: #000; --green: #333; --on: #fff; }
          html, html.large { font-size: 12pt; }
          @page { margin: 14mm; }
          body, body:has(.month) { max-width: none; padding: 0; line-height: 1.35; }
          a { color: #000; text-decoration: none; }
          .skip, .tools, header nav, .turns, .calendars, .ways, .small-screen { display: none; }
          section, article, tr { break-inside: avoid; }
          section { padding: .3rem .6rem; margin-top: .4rem; }
          .activities { margin-top: .2rem; }
          .activities li { padding: .2rem 0; }
          h2 strong, th strong, li i { color: #000; background: none; border: 1px solid #333; }
          .month ul { display: block; }
          .month .count { display: none; }
          .month td { height: 24mm; text-align: start; }
          body > footer { margin-top: 1rem; }
        }

        """
}
