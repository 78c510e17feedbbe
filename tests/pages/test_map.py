"""The map: classes of amounts, colours that can be read, layers of our own and nothing else."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from pages.shared.map.arcs import NARROWEST, WIDEST, Arc, arcs
from pages.shared.map.base import base_layers
from pages.shared.map.circles import Circle, circles
from pages.shared.map.classes import class_of, legend, sign_of
from pages.shared.map.colours import DARK, LIGHT, Colours, rgba
from pages.shared.map.deck import picked
from pages.shared.map.dots import RADIUS, SMALL, Dot, dots
from pages.shared.map.labels import Label, country_names, labels
from pages.shared.map.place import Place
from pages.shared.map.rings import chosen_ring, distance_rings, work_ring

HEERLEN = Place(5.98, 50.89)
THEMES = pytest.mark.parametrize("tones", [LIGHT, DARK], ids=["light", "dark"])


def luminance(colour: str) -> float:
    parts = [part / 255 for part in rgba(colour)[:3]]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(
    ("amount", "number", "sign"),
    [
        (-9000.0, 0, "−"),
        (-3000.01, 0, "−"),
        (-3000.0, 1, "−"),
        (-1500.0, 2, "−"),
        (-500.01, 2, "−"),
        (-500.0, 3, "="),
        (0.0, 3, "="),
        (500.0, 3, "="),
        (500.01, 4, "+"),
        (1500.0, 4, "+"),
        (3000.0, 5, "+"),
        (3000.01, 6, "+"),
    ],
)
def test_an_amount_and_its_opposite_lie_in_opposite_classes(amount: float, number: int, sign: str) -> None:
    assert (class_of(amount), sign_of(amount)) == (number, sign)
    assert class_of(-amount) == 6 - number


@THEMES
def test_every_sign_and_word_can_be_read(tones: Colours) -> None:
    assert len(tones.classes) == len(tones.signs) == 7
    pairs = list(zip(tones.classes, tones.signs, strict=True))
    assert [pair for pair in pairs if contrast(*pair) < 4.5] == []
    assert contrast(tones.ink, tones.plate) > 7.0
    assert contrast(tones.soft, tones.land) > 4.5
    assert min(contrast(line, tones.land) for line in (tones.border, tones.gain, tones.loss)) > 3.0


@THEMES
def test_the_legend_shows_every_class_in_its_order(tones: Colours) -> None:
    written = legend("−€3,000", "+€3,000 a year", tones)
    assert tuple(re.findall(r'foreground="(#\w{6})"', written)) == tones.classes
    assert written.startswith(":small[−€3,000 ")
    assert written.endswith(" +€3,000 a year]")


def test_a_place_without_an_amount_is_a_small_ring_without_a_sign() -> None:
    found = [Dot("a", HEERLEN, 2000.0, "A"), Dot("b", HEERLEN, None, "B"), Dot("c", HEERLEN, -9.0, "C")]
    circles_of, signs = dots(found, LIGHT)
    assert [row["id"] for row in circles_of.data] == ["b", "c", "a"]
    assert [row["radius"] for row in circles_of.data] == [SMALL, RADIUS, RADIUS]
    assert [row["sign"] for row in signs.data] == ["=", "+"]
    assert circles_of.data[2]["fill"] == rgba(LIGHT.classes[5])
    heights = [height for row in circles_of.data for height in (row["place"][2], row.get("above", row["place"])[2])]
    assert heights == sorted(heights)  # so that a dot hides the sign of a dot below it


def test_an_arc_tells_loss_by_its_colour_amount_by_its_width_and_direction_by_its_opacity() -> None:
    ways = [Arc(str(amount), HEERLEN, HEERLEN, amount, "") for amount in (4000.0, -4000.0, 0.0)]
    gain, loss, nothing = arcs(ways, DARK).data
    assert (gain["full"], loss["full"]) == (rgba(DARK.gain), rgba(DARK.loss))
    assert gain["faint"] == rgba(DARK.gain, 120)
    assert (gain["width"], loss["width"], nothing["width"]) == (WIDEST, WIDEST, NARROWEST)
    assert arcs([], LIGHT).data == []


def test_words_lose_the_joiner_that_no_font_draws_and_only_those_with_an_id_can_be_pressed() -> None:
    plain = labels([Label("Gent\n−\u2060€980", HEERLEN)], LIGHT)
    assert plain.data[0]["words"] == "Gent\n−€980"
    assert not plain.pickable
    assert labels([Label("Venlo", HEERLEN, 16, 0, "start", "venlo")], LIGHT).pickable


@THEMES
def test_every_layer_has_an_id_of_its_own_and_says_whether_it_can_be_pressed(tones: Colours) -> None:
    circle, way = Circle("venlo", HEERLEN, "Venlo"), Arc("gent", HEERLEN, HEERLEN, 1.0, "")
    layers = [
        *base_layers(tones),
        country_names(tones),
        distance_rings(HEERLEN, [25.0, 50.0], tones),
        arcs([way], tones),
        circles([circle], tones),
        *dots([], tones),
        chosen_ring(HEERLEN, 10.0, tones),
        work_ring(HEERLEN, tones),
        labels([], tones),
    ]
    assert len({layer.id for layer in layers}) == len(layers)
    assert {layer.id for layer in layers if layer.pickable} == {"arcs", "circles", "dots"}


def page() -> None:
    """What a page does."""
    import streamlit as st  # noqa: PLC0415  # AppTest takes this body out of its file

    from pages.shared.map.circles import Circle, circles  # noqa: PLC0415
    from pages.shared.map.colours import colours  # noqa: PLC0415
    from pages.shared.map.deck import BELT, draw  # noqa: PLC0415
    from pages.shared.map.place import Place  # noqa: PLC0415

    def choose(name: str) -> None:
        st.session_state["chosen"] = name

    found = [Circle("venlo", Place(6.17, 51.37), "Venlo")]
    draw([circles(found, colours())], BELT, colours(), height=620, key="map", alt="All", on_pick=choose)


def chart(app: AppTest) -> Any:
    (found,) = app.get("deck_gl_json_chart")
    return found.proto


def test_the_map_asks_no_server_for_anything() -> None:
    app = AppTest.from_function(page).run()
    assert not app.exception
    drawn = json.loads(chart(app).json)
    assert "http" not in chart(app).json
    assert "mapProvider" not in drawn
    assert [layer["id"] for layer in drawn["layers"]] == ["sea", "neighbours", "land", "land-border", "circles"]
    assert len(chart(app).json) < 130_000
    assert chart(app).alt == "All"


def test_what_is_pressed_is_told_by_its_id() -> None:
    nothing: dict[str, Any] = {"selection": {"indices": {}, "objects": {}}}
    assert picked(nothing) is None
    assert picked({"selection": {"objects": {"circles": [{"id": "venlo"}]}}}) == "venlo"
    assert picked({"selection": {"objects": {"labels": [{"id": ""}]}}}) is None
