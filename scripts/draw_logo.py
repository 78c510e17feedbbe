"""Draw the logo and the page icon: a compass ring with a tilted needle, and the name of the site.

usage: python scripts/draw_logo.py

Writes pages/images/logo.svg and pages/images/icon.png. The letters are the outlines of Source Serif (SIL Open Font
License), read from the font file that Streamlit ships and written as paths, so that no font travels with the logo. The
script needs fonttools and brotli, which the site itself does not: install them first (`pip install fonttools brotli`).
Run it again only when the logo changes.
"""

from __future__ import annotations

import math
from pathlib import Path

import streamlit
from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont
from PIL import Image, ImageDraw

IMAGES = Path(__file__).resolve().parent.parent / "pages" / "images"
NAME = "Grenskompas"
WATER, COPPER = "#1E8096", "#D0642F"
HEIGHT = 32.0
CENTRE, RADIUS, STROKE = 16.0, 13.5, 2.0
NEEDLE_LENGTH, NEEDLE_WIDTH, NEEDLE_TILT = 9.6, 2.7, 38.0
LETTER_SIZE, LETTER_WEIGHT, LETTER_SPACING = 20.0, 600, 0.25
LETTERS_LEFT, BASELINE = 37.0, 22.6


def needle() -> tuple[list[tuple[float, float]], list[tuple[float, float]]]:
    """The two halves of the needle as triangles, north first."""
    turn = math.radians(NEEDLE_TILT)
    along = math.sin(turn), -math.cos(turn)
    beside = math.cos(turn), math.sin(turn)

    def point(forward: float, sideways: float) -> tuple[float, float]:
        return (
            round(CENTRE + forward * along[0] + sideways * beside[0], 2),
            round(CENTRE + forward * along[1] + sideways * beside[1], 2),
        )

    left, right = point(0, -NEEDLE_WIDTH), point(0, NEEDLE_WIDTH)
    return [point(NEEDLE_LENGTH, 0), right, left], [point(-NEEDLE_LENGTH, 0), left, right]


def wordmark() -> tuple[str, float]:
    """The name as one SVG path, and where it ends."""
    media = Path(streamlit.__file__).parent / "static" / "static" / "media"
    font = TTFont(next(media.glob("SourceSerifVariable-Roman*.woff2")))
    axes = {axis.axisTag: axis.defaultValue for axis in font["fvar"].axes} | {"wght": LETTER_WEIGHT}
    font = instantiateVariableFont(font, axes)
    glyphs, names, scale = font.getGlyphSet(), font.getBestCmap(), LETTER_SIZE / font["head"].unitsPerEm
    pen, left = SVGPathPen(glyphs, ntos=lambda number: f"{number:.2f}".rstrip("0").rstrip(".")), LETTERS_LEFT
    for letter in NAME:
        glyph = glyphs[names[ord(letter)]]
        glyph.draw(TransformPen(pen, (scale, 0, 0, -scale, left, BASELINE)))
        left += glyph.width * scale + LETTER_SPACING
    return pen.getCommands(), left


def svg() -> str:
    """The logo, ring and wordmark, in tones that read on white and on dark."""
    north, south = (" ".join(f"{x},{y}" for x, y in half) for half in needle())
    letters, right = wordmark()
    width = math.ceil(right)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{HEIGHT:g}" viewBox="0 0 {width} {HEIGHT:g}"'
        f' role="img" aria-label="{NAME}">\n'
        f'<circle cx="{CENTRE:g}" cy="{CENTRE:g}" r="{RADIUS:g}" fill="none" stroke="{WATER}"'
        f' stroke-width="{STROKE:g}"/>\n'
        f'<polygon points="{north}" fill="{COPPER}"/>\n'
        f'<polygon points="{south}" fill="{WATER}"/>\n'
        f'<path d="{letters}" fill="{WATER}"/>\n'
        "</svg>\n"
    )


def icon(size: int = 192, oversampling: int = 4) -> Image.Image:
    """The ring alone, for the tab of the browser."""
    scale = size * oversampling / HEIGHT
    picture = Image.new("RGBA", (size * oversampling, size * oversampling), (0, 0, 0, 0))
    draw = ImageDraw.Draw(picture)
    outer = (RADIUS + STROKE / 2) * scale
    draw.ellipse(
        [CENTRE * scale - outer, CENTRE * scale - outer, CENTRE * scale + outer, CENTRE * scale + outer],
        outline=WATER,
        width=int(STROKE * scale),
    )
    for half, colour in zip(needle(), (COPPER, WATER), strict=True):
        draw.polygon([(x * scale, y * scale) for x, y in half], fill=colour)
    return picture.resize((size, size), Image.Resampling.LANCZOS)


if __name__ == "__main__":
    IMAGES.mkdir(parents=True, exist_ok=True)
    (IMAGES / "logo.svg").write_text(svg(), encoding="utf-8")
    icon().save(IMAGES / "icon.png", optimize=True)
