"""About this site: what is counted and how surely, what is not, privacy, accessibility, languages, sources."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime

import streamlit as st

from pages.shared import frame
from pages.shared.visit import languages
from pages.shared.visit.languages import Language
from pages.shared.widths import READING
from rules import LAW_OF, YEARS, LawState, LawValue, confidence_counts, law_state, law_values, limits

CONFIDENCE = ("A", "B", "C")
COUNTED = ("years", "pairs", "tax", "insurance", "household")
OUT_OF_SCOPE = (
    "second_job",
    "self_employed",
    "part_year",
    "moved",
    "company_car",
    "extras",
    "severance",
    "pensions",
    "benefits_other",
    "other_income",
    "private_health_insurance",
)
PRIVATE = (
    "nothing_stored",
    "no_name_needed",
    "no_log",
    "no_cookies",
    "one_cookie",
    "link_is_your_choice",
    "file_stays_yours",
    "fonts_and_pictures",
    "links_outside",
)
KNOWN_FAULTS = ("language", "skip", "focus", "grid", "navigation")
CC_BY = "[CC BY 4.0](https://creativecommons.org/licenses/by/4.0/)"
GEONAMES = "[GeoNames](https://www.geonames.org)"
STATBEL = "[Statbel](https://statbel.fgov.be)"
NATURAL_EARTH = "[Natural Earth](https://www.naturalearthdata.com)"


def bullets(sentences: list[str]) -> None:
    """Sentences as a list."""
    st.markdown("\n".join(f"- {sentence}" for sentence in sentences))


def top(values: list[LawValue], state: LawState, language: Language) -> None:
    """How sure, what this is and for whom, of which day the law is."""
    counts = confidence_counts(values)
    a, n = language.number(counts["A"]), language.number(counts.total())
    st.title(language.text("about.title", a=a, n=n), anchor=False)
    st.markdown(
        " ".join(language.text(f"about.{part}") for part in ("what", "for_whom", "no_decision", "name")), width=READING
    )
    law_day = language.text("result.law_of", date=language.date(state.checked))
    fingerprint = language.text("about.fingerprint", mark=in_groups(state.fingerprint))
    st.markdown(
        f":gray-badge[:material/event: {law_day}] :gray-badge[:material/fingerprint: {fingerprint}]",
    )


def in_groups(fingerprint: str) -> str:
    """A fingerprint in groups of four, as people read it out."""
    return " ".join(fingerprint[i : i + 4] for i in range(0, len(fingerprint), 4))


def scope(language: Language) -> None:
    """What is counted beside what is not."""
    counted, left_out = st.columns(2, gap="medium")
    with counted:
        st.header(language.text("about.what_we_count"), anchor="counted")
        bullets([language.text(f"about.count.{one}", first=YEARS[0], last=YEARS[-1]) for one in COUNTED])
    with left_out:
        st.header(language.text("about.not_counted"), anchor="not-counted")
        refused = [language.text(f"reason.not_yet.{field}") for field in limits() if _has_reason(field, language)]
        bullets(
            [language.text(f"scope.{one}") for one in OUT_OF_SCOPE]
            + [f"{reason[:1].upper()}{reason[1:]}." for reason in refused]
        )
        st.markdown(language.text("about.not_counted_why"))


def _has_reason(field: str, language: Language) -> bool:
    """Whether a limit of what is computed has words for visitors; the others cannot be reached on the form."""
    return language.has_text(f"reason.not_yet.{field}")


def certainty(values: list[LawValue], state: LawState, language: Language) -> None:
    """How many figures of each country bear which letter, and what the results were compared with."""
    st.header(language.text("about.how_sure"), anchor="how-sure")
    st.markdown(
        language.text(
            "about.letters", **{one.lower(): language.text(f"confidence.{one.lower()}") for one in CONFIDENCE}
        ),
        width=READING,
    )
    rows = [(language.text(f"law.of.{of}"), confidence_counts(v for v in values if v.country == of)) for of in LAW_OF]
    rows.append((f"**{language.text('about.together')}**", confidence_counts(values)))
    with st.container(width=READING):
        st.table(counts_table(rows, language), border="horizontal", hide_index=True)
    not_adopted = sum(value.status != "adopted" for value in values)
    st.markdown(
        f"{language.text('about.not_adopted', n=language.number(not_adopted))} "
        f"{language.text('about.law_date', date=language.date(state.checked))}",
        width=READING,
    )
    law = frame.find("law")
    if law:
        frame.link(law, language)
    st.subheader(language.text("about.compared"), anchor=False)
    with st.container(width=READING):
        bullets([language.text(f"about.compared.{of}") for of in LAW_OF])


def counts_table(rows: list[tuple[str, Counter[str]]], language: Language) -> dict[str, list[str]]:
    """The counts as columns of text; the letters alone, so that a phone shows all four."""
    table = {language.text("about.whose_law"): [name for name, _ in rows]}
    for letter in CONFIDENCE:
        table[letter] = [language.number(counts[letter]) for _, counts in rows]
    return table


def privacy_and_access(language: Language) -> None:
    """What happens to the answers, and for whom the site works how well."""
    private, access = st.columns(2, gap="medium")
    with private:
        st.header(language.text("privacy.heading"), anchor="privacy")
        bullets([language.text(f"privacy.{one}") for one in PRIVATE])
        st.header(language.text("about.languages_heading"), anchor="languages")
        st.markdown(language.text("about.languages"))
    with access:
        st.header(language.text("about.accessibility"), anchor="accessibility")
        for part in ("goal", "tested", "not_tested", "known"):
            st.markdown(language.text(f"about.access.{part}"))
        bullets([language.text(f"about.access.{one}") for one in KNOWN_FAULTS])
        st.markdown(language.text("about.access.report"))


def sources(state: LawState, language: Language) -> None:
    """Where what is shown comes from, and under which licence."""
    st.header(language.text("about.sources"), anchor="sources")
    kinds = {kind: language.number(count) for kind, count in state.sources.items()}
    every = language.number(sum(state.sources.values()))
    filled = {
        "law": kinds | {"n": every},
        "places": {"geonames": GEONAMES, "statbel": STATBEL, "by": CC_BY},
        "outlines": {"natural_earth": NATURAL_EARTH},
        "fonts": {},
        "program": {},
    }
    table = {
        language.text("about.source.what"): [language.text(f"about.source.{one}") for one in filled],
        language.text("about.source.from"): [
            language.text(f"about.source.{one}_from", **values) for one, values in filled.items()
        ],
    }
    st.table(table, border="horizontal", hide_index=True)


def citation(state: LawState, language: Language) -> None:
    """How a result is cited so that it can be worked out again."""
    st.header(language.text("about.cite"), anchor="cite")
    with st.container(width=READING):
        cited = language.text(
            "about.cite_form",
            date=language.date(state.checked),
            mark=in_groups(state.fingerprint),
            today=language.date(datetime.now(UTC).date()),
        )
        st.code(cited, language=None, wrap_lines=True)
        st.caption(language.text("about.cite_why"))


PAGE = "about"
frame.require(PAGE)
LANGUAGE = languages.current()
VALUES, STATE = law_values(), law_state()
top(VALUES, STATE, LANGUAGE)
st.space("small")
scope(LANGUAGE)
st.space("small")
certainty(VALUES, STATE, LANGUAGE)
st.space("small")
privacy_and_access(LANGUAGE)
st.space("small")
sources(STATE, LANGUAGE)
st.space("small")
citation(STATE, LANGUAGE)
