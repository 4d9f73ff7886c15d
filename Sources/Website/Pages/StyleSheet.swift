/// The one style sheet: large type, calm colours, dark where the reader likes it dark, plain black on paper.
enum StyleSheet {
    static let text = """
        :root {
          color-scheme: light dark;
          --ink: #1d1d1b; --paper: #fdfbf6; --card: #ffffff; --faint: #5d5a53; --line: #e0d9c9;
          --red: #a32020; --green: #14643c;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --ink: #eeeae2; --paper: #1a1917; --card: #242320; --faint: #b3ada1; --line: #3d3a34;
            --red: #ff9d8f; --green: #8fd6ae;
          }
        }
        * { box-sizing: border-box; }
        html { font-size: 125%; }
        body {
          margin: 0 auto; padding: 1rem 1rem 3rem; max-width: 46rem; color: var(--ink); background: var(--paper);
          font-family: system-ui, "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
          line-height: 1.5; overflow-wrap: anywhere;
        }
        p, ul, h1, h2 { margin: 0; }
        a { color: var(--red); text-underline-offset: .2em; }
        nav { float: right; }
        nav a { display: inline-block; padding: .35rem .6rem; }
        .community { color: var(--red); font-weight: 600; }
        h1 { font-size: clamp(1.4rem, 6vw, 1.8rem); line-height: 1.25; }
        .span, small, .quiet, li p { color: var(--faint); }
        section { margin-top: 1rem; padding: .75rem 1rem; background: var(--card); border: 1px solid var(--line);
          border-radius: .5rem; }
        section.off { border-left: .35rem solid var(--red); }
        h2 { display: flex; flex-wrap: wrap; gap: 0 .6em; align-items: baseline; font-size: 1.15rem; line-height: 1.4; }
        h2 small, h2 em, h2 strong { font-size: .8em; font-style: normal; font-weight: 400; white-space: nowrap; }
        h2 strong, li i { padding: .1em .5em; border-radius: 1em; color: var(--card); background: var(--green);
          font-style: normal; }
        h2 em { color: var(--red); }
        li i { font-size: .75em; background: var(--faint); white-space: nowrap; }
        ul { padding: 0; list-style: none; }
        section li { padding: .5rem 0; border-top: 1px solid var(--line); }
        section li:last-child { padding-bottom: 0; }
        section h2 + ul { margin-top: .5rem; }
        main section:not(.calendars) li { display: flex; flex-wrap: wrap; gap: 0 1rem; }
        li time { min-width: 6.5rem; font-variant-numeric: tabular-nums; font-weight: 600; white-space: nowrap; }
        li div { flex: 1 1 12rem; }
        li p { font-size: .85rem; }
        .calendars { margin-top: 2rem; }
        .calendars > p { margin: .5rem 0 1rem; }
        .calendars a { display: inline-block; padding: .35rem 0; margin-inline-end: 1rem; }
        .calendars a.subscribe { padding: .35rem 1rem; border-radius: .4rem; color: var(--card); background: var(--red);
          text-decoration: none; }
        code { font-size: .9em; user-select: all; }
        @media print {
          :root { --ink: #000; --paper: #fff; --card: #fff; --faint: #333; --line: #999; --red: #000; --green: #333; }
          html { font-size: 11pt; }
          body { max-width: none; padding: 0; line-height: 1.3; }
          nav, .calendars a, .calendars > p, .calendars li:not(:first-child) { display: none; }
          section, .calendars { break-inside: avoid; padding: .3rem .6rem; margin-top: .4rem; }
          section li { padding: .25rem 0; }
          h2 strong, li i { color: #000; background: none; border: 1px solid #333; }
        }

        """
}
