#!/usr/bin/env python3
"""Draws what a terminal shows, read from the standard input, as an SVG on the standard output.

Every character is put into its own cell, a Han character over two, so that columns stand under each other in whatever
monospaced font the reader has. Bold, faint and the colours of the terminal (ECMA-48 SGR) are kept.

The pictures of the README, on the demo community that `make demo` leaves, with the colours a terminal gets:

    for language in zh en; do
        script --quiet --return --command "stty columns 100; .build/release/shuxiang demo --home .build/demo \\
            --now 2026-11-23T09:00 --language $language" /dev/null |
            sed --quiet '/1m3/,/1m6/p' | sed '$d' |
            scripts/draw-terminal.py --prompt 'make demo' > Documentation/pictures/terminal.$language.svg
    done

把终端里显示的内容画成 SVG，每个汉字占两格。
"""

import argparse
import re
import sys
import unicodedata
from xml.sax.saxutils import escape, quoteattr

CELL_WIDTH, LINE_HEIGHT, FONT_SIZE, MARGIN, BAR = 8.4, 20, 14, 18, 34
PAPER, INK, FRAME = "#1d2129", "#d7dae0", "#2a2f3a"
COLOURS = {31: "#f0757d", 32: "#8fce7c", 33: "#e5c07b", 34: "#6db3f2", 36: "#5ec4c9"}
# Latin letters from a font that is six tenths as wide as it is high, as the cells are; Han characters from the next.
FONTS = (
    "'DejaVu Sans Mono',Menlo,Consolas,'Noto Sans Mono','Noto Sans Mono CJK SC',"
    "'PingFang SC','Microsoft YaHei',monospace"
)
SGR = re.compile(r"\x1b\[([\d;]*)m")


def columns(character: str) -> int:
    """How many cells a character takes: two for Wide and Fullwidth (Unicode Standard Annex #11), none for a mark."""
    if unicodedata.category(character) in ("Mn", "Me", "Cf", "Cc"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def applied(look: dict, codes: str) -> dict:
    """The look after an SGR sequence."""
    for code in (int(code or 0) for code in codes.split(";")):
        if code == 0:
            look = {}
        elif code == 1:
            look = {**look, "font-weight": "bold"}
        elif code == 2:
            look = {**look, "opacity": "0.6"}
        elif code in COLOURS:
            look = {**look, "fill": COLOURS[code]}
    return look


def runs(line: str) -> list[tuple[dict, str]]:
    """A line cut where its look changes."""
    look, cut = {}, []
    # An odd number of pieces: text, codes, text, … text.
    for position, piece in enumerate(SGR.split(line)):
        if position % 2:
            look = applied(look, piece)
        elif piece:
            cut.append((look, piece))
    return cut


def pieces(text: str, column: int) -> list[tuple[int, int, str]]:
    """A text cut at blanks and where the width of its characters changes: column, cells a character, characters."""
    cut = []
    for character in text:
        width = columns(character)
        if width and not character.isspace():
            if cut and cut[-1][1] == width and cut[-1][0] + width * len(cut[-1][2]) == column:
                cut[-1] = (*cut[-1][:2], cut[-1][2] + character)
            else:
                cut.append((column, width, character))
        column += width
    return cut


def drawn_line(line: str, y: float) -> tuple[str, int]:
    """The SVG of one line, and how many cells it takes."""
    spans, column = [], 0
    for look, text in runs(line):
        attributes = "".join(f" {name}={quoteattr(value)}" for name, value in look.items())
        for first, width, characters in pieces(text, column):
            # Each piece starts in its place in every program that draws SVG; most keep the place of each character too.
            places = (MARGIN + (first + number * width) * CELL_WIDTH for number in range(len(characters)))
            x = " ".join(f"{place:.1f}".removesuffix(".0") for place in places)
            spans.append(f'<tspan x="{x}"{attributes}>{escape(characters)}</tspan>')
        column += sum(map(columns, text))
    return f'<text y="{y:g}">{"".join(spans)}</text>' if spans else "", column


def picture(lines: list[str], title: str) -> str:
    """The whole SVG."""
    drawn = [
        drawn_line(line, BAR + MARGIN + FONT_SIZE / 2 + number * LINE_HEIGHT) for number, line in enumerate(lines)
    ]
    width = round(max(cells for _, cells in drawn) * CELL_WIDTH + 2 * MARGIN)
    height = BAR + 2 * MARGIN + len(lines) * LINE_HEIGHT - LINE_HEIGHT // 2
    buttons = "".join(
        f'<circle cx="{20 + 20 * number}" cy="{BAR // 2}" r="6" fill="{colour}"/>'
        for number, colour in enumerate(("#f0757d", "#e5c07b", "#8fce7c"))
    )
    body = "\n".join(svg for svg, _ in drawn if svg)
    return f"""<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" \
viewBox="0 0 {width} {height}" role="img" aria-label={quoteattr(title)}>
<title>{escape(title)}</title>
<rect width="{width}" height="{height}" rx="9" fill="{PAPER}"/>
<path d="M0 {BAR}V9a9 9 0 0 1 9-9H{width - 9}a9 9 0 0 1 9 9V{BAR}z" fill="{FRAME}"/>
{buttons}
<g font-family="{FONTS}" font-size="{FONT_SIZE}" fill="{INK}">
{body}
</g>
</svg>
"""


def main() -> None:
    arguments = argparse.ArgumentParser(description="Draws a terminal, read from the standard input, as an SVG.")
    arguments.add_argument("--prompt", help="the command to show above the output")
    prompt = arguments.parse_args().prompt
    lines = [line.rstrip() for line in sys.stdin.read().replace("\r", "").split("\n")]
    while lines and not lines[-1]:
        lines.pop()
    if prompt:
        lines = [f"\x1b[32m$\x1b[0m \x1b[1m{prompt}\x1b[0m", ""] + lines
    print(picture(lines, prompt or "terminal"), end="")


if __name__ == "__main__":
    main()
