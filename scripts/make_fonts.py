"""Make the fonts of the printed pages: Source Sans and Source Serif as Streamlit ships them, each weight on its own.

usage: python scripts/make_fonts.py

Writes pages/fonts/*.ttf. Typst reads no woff2 and takes one weight of a variable font only, so each weight becomes a
file with the letters, signs and spaces of the languages of the site. The licence of the originals (SIL Open Font
License, pages/fonts/OFL.txt) reserves their name, so that what is made of them is called otherwise. The script needs
fonttools and brotli, which the site itself does not: install them first (`pip install fonttools brotli`). Run it again
only when a sign is missing.
"""

from __future__ import annotations

from pathlib import Path

import streamlit
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

FONTS = Path(__file__).resolve().parent.parent / "pages" / "fonts"
MEDIA = Path(streamlit.__file__).parent / "static" / "static" / "media"
SANS, SERIF = "Grenskompas Sans", "Grenskompas Serif"
FACES = (
    ("SourceSansVF-Upright", SANS, "Regular", 400),
    ("SourceSansVF-Italic", SANS, "Italic", 400),
    ("SourceSansVF-Upright", SANS, "Bold", 600),
    ("SourceSerifVariable-Roman", SERIF, "Bold", 600),
)
"""The file that Streamlit ships, our name for it, the face, the weight."""
LETTERS = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),
    *range(0x2007, 0x2009),
    *range(0x2010, 0x2027),
    *(0x202F, 0x2032, 0x20AC, 0x2192, 0x2212, 0x2264, 0x2265),
)
FEATURES = ["kern", "liga", "tnum", "lnum", "mark", "mkmk", "ccmp", "locl"]
BOLD, ITALIC, REGULAR = 1 << 5, 1 << 0, 1 << 6


def face(file: str, family: str, style: str, weight: int) -> TTFont:
    """One weight of a variable font, cut down to our letters, under our name."""
    font = TTFont(next(MEDIA.glob(f"{file}*.woff2")))
    axes = {axis.axisTag: axis.defaultValue for axis in font["fvar"].axes} | {"wght": weight}
    font = instantiateVariableFont(font, axes, inplace=True)
    options = Options()
    options.layout_features = FEATURES
    options.hinting = False
    options.name_IDs = [0, 13, 14]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=LETTERS)
    subsetter.subset(font)
    _named(font, family, style)
    font.flavor = None
    return font


def _named(font: TTFont, family: str, style: str) -> None:
    """Name the face, and say in its flags which one of the family it is."""
    names = {
        1: family,
        2: style,
        4: f"{family} {style}",
        6: f"{family}-{style}".replace(" ", ""),
        3: f"{family} {style}",
    }
    for name_id, words in names.items():
        font["name"].setName(words, name_id, 3, 1, 0x409)
    flags = {"Bold": BOLD, "Italic": ITALIC, "Regular": REGULAR}
    font["OS/2"].fsSelection = flags[style]
    font["OS/2"].usWeightClass = 700 if style == "Bold" else 400
    font["head"].macStyle = {"Bold": 1, "Italic": 2, "Regular": 0}[style]


def main() -> None:
    """Make all faces anew."""
    FONTS.mkdir(exist_ok=True)
    for file, family, style, weight in FACES:
        target = FONTS / f"{family.replace(' ', '')}-{style}.ttf"
        face(file, family, style, weight).save(target)
        print(f"{target.name}: {target.stat().st_size // 1024} kB")


if __name__ == "__main__":
    main()
