"""Eight prices worked out by hand from the figures of the law of 2026, beside what the engine finds."""

from __future__ import annotations

from math import ceil, floor
from typing import Any

import pytest

from rules import Scenario, obstacles


def priced(barrier: str, data: dict[str, Any]) -> dict[str, float]:
    """The price of a barrier for a single worker of 40, and the lines of the year that it is made of."""
    ends = {"residence": data.pop("residence"), "work": data.pop("work")}
    job = {"gross_monthly": data.pop("gross"), **({"days": data.pop("days")} if "days" in data else {})}
    scenario = Scenario.from_data({"year": 2026, "worker": {"age": 40}, "job": job, **ends, **data})
    (found,) = [one for one in obstacles(scenario).all if one.barrier.id == barrier]
    assert found.price is not None
    return {line.id: line.amount for line in found.price.change.lines} | {"price": found.price.euros}


def place(country: str, name: str) -> dict[str, str]:
    return {"country": country, "municipality": name}


GENT, TERNEUZEN = place("BE", "Gent"), place("NL", "Terneuzen")
KLEVE, NIJMEGEN = place("DE", "Kleve"), place("NL", "Nijmegen")
AACHEN, EUPEN, HEERLEN = place("DE", "Aachen"), place("BE", "Eupen"), place("NL", "Heerlen")


def home(days: int) -> dict[str, int]:
    return {"office": 220 - days, "home": days, "elsewhere": 0}


def test_the_35th_day_between_the_netherlands_and_germany() -> None:
    """T02, Kleve to Nijmegen, 4,000 a month, 35 days at home, without the limit of days.

    Gross 12 x 4,000 + 8 % = 51,840. Today 185 of 220 days are taxed in the Netherlands: 43,592.
      tax      3,149 (8.1 % of 38,883) + 37.56 % of 4,709 = 4,917; premium 27.65 % of 38,883 = 10,751
      credits  general 3,115 - 6.398 % x (51,840 - 29,736) = 1,701, of which below 90 % only the premium part
               (27.65 / 35.75) = 1,316; labour 5,300 + 1.95 % x (43,592 - 25,845) = 5,647
      due      4,917 + 10,751 - 1,316 - 5,647 = 8,705; Germany takes 1,230 of the rest (special rate 20.9452 % of 5,875)
    All taxed in the Netherlands: tax 3,149 + 37.56 % of 12,957 = 8,015; credits 1,701 and 5,685 - 6.51 % x
    (51,840 - 45,592) = 5,279; due 8,015 + 10,751 - 1,701 - 5,279 = 11,786.
    Price: 8,705 + 1,230 - 11,786 = -1,851: the split pays.
    """
    premium = floor(0.2765 * 38_883)
    split = floor(3_149 + 0.3756 * (43_592 - 38_883)) + premium
    split -= ceil(1_701 * 0.2765 / 0.3575) + ceil(5_300 + 0.0195 * (43_592 - 25_845))
    whole = floor(3_149 + 0.3756 * (51_840 - 38_883)) + premium
    whole -= 1_701 + ceil(5_685 - 0.0651 * (51_840 - 45_592))
    assert (split, whole) == (8_705, 11_786)
    found = priced("T02", {"residence": KLEVE, "work": NIJMEGEN, "gross": 4_000.0, "days": home(35)})
    assert found["de.income_tax"] == floor(5_875 * 0.209452) == 1_230
    assert found["price"] == split + 1_230 - whole == -1_851.0


def test_no_threshold_between_the_netherlands_and_belgium() -> None:
    """T01, Gent to Terneuzen, 4,000 a month, 34 days at home, with the limit of 34 days that NL and DE have.

    Today 186 of 220 days are taxed in the Netherlands: 43,828. Tax 3,149 + 37.56 % of 4,945 = 5,006, premium 10,751,
    credits 1,701 (whole by art. 26(2) of the treaty) and 5,300 + 1.95 % x 17,983 = 5,651: due 8,405. Belgium:
      43,435.00 of income in all, expenses 6,070, so 37,365.00; tax 4,180 + 5,116 + 45 % of 7,855.00 = 12,830.75,
      less 25 % of 11,550 = 2,887.50: 9,943.25; of it the Dutch part 31,146.33 / 37,365.00 is 8,288.39; left 1,654.86
      municipal tax of Gent 646.31
    With the limit: due 11,786 in the Netherlands, municipal tax 547.42 (see T08). Price:
    8,405 + 1,654.86 + 646.31 - 11,786 - 547.42 = -1,627.25.
    """
    due = floor(3_149 + 0.3756 * (43_828 - 38_883)) + 10_751 - 1_701 - ceil(5_300 + 0.0195 * (43_828 - 25_845))
    assert due == 8_405
    found = priced("T01", {"residence": GENT, "work": TERNEUZEN, "gross": 4_000.0, "days": home(34)})
    assert found["be.income_tax"] == 1_654.86
    assert found["be.municipal_tax"] == pytest.approx(646.31 - 547.42)
    assert found["price"] == pytest.approx(due + 1_654.86 + 646.31 - 11_786 - 547.42)
    assert found["price"] == -1_627.25
    assert priced("T01", {"residence": GENT, "work": TERNEUZEN, "gross": 3_000.0, "days": home(34)})["price"] == 519.47


def test_the_missed_ninety_per_cent() -> None:
    """T04, Gent to Terneuzen, 4,000 a month, 34 days at home, own home of 390,000 with 8,000 of interest.

    84.5 % is taxed in the Netherlands, so no deduction: tax 3,149 + 37.56 % of (43,828 - 38,883) = 5,006. With it:
    imputed rent 0.35 % of 390,000 = 1,365, less 8,000 = -6,635; 43,828 - 6,635 = 37,193 at 8.1 % = 3,012. Less tax
    there means more exempt pay here: Belgium takes 69.31 and Gent 58.33 more. 1,994 - 69.31 - 58.33 = 1,866.36.
    """
    gain = floor(3_149 + 0.3756 * (43_828 - 38_883)) - floor(0.081 * (43_828 - (8_000 - 1_365)))
    owner = {"home": {"owner": True, "mortgage_interest": 8_000.0, "value": 390_000.0}}
    found = priced("T04", {"residence": GENT, "work": TERNEUZEN, "gross": 4_000.0, "days": home(34)} | owner)
    assert found["nl.income_tax"] == gain == 1_994
    assert found["price"] == pytest.approx(gain - 69.31 - 58.33) == 1_866.36


def test_the_missed_seventy_five_per_cent() -> None:
    """T18, Aachen to Eupen, 4,000 a month, 88 days at home: 60 % of the pay is taxed in Belgium.

    The tax-free sum of 11,550 is lost: 25 % of it, 2,887.50, and the 7 % of non-residents on that, 202.125:
    tax today 4,180 + 40 % of 4,187.21 = 5,854.88, surcharge 409.84; with the sum 2,967.38 and 207.72.
    2,887.50 + 409.84 - 207.72 = 3,089.62.
    """
    found = priced("T18", {"residence": AACHEN, "work": EUPEN, "gross": 4_000.0, "days": home(88)})
    assert found["be.income_tax"] == 0.25 * 11_550
    assert found["price"] == pytest.approx(2_887.50 + 409.84 - 207.72) == 3_089.62


def test_municipal_tax_on_exempt_pay() -> None:
    """T08, Gent to Terneuzen, 4,000 a month: 51,840 less the Dutch 11,786 leaves 40,054; less expenses 6,070: 33,984.

    Tax as if Belgian: 25 % of 16,720 + 40 % of 12,790 + 45 % of 4,474 = 11,309.30, less 2,887.50 for the tax-free sum:
    8,421.80; 6.5 % of Gent: 547.42.
    """
    as_if = 0.25 * 16_720 + 0.40 * 12_790 + 0.45 * (33_984 - 29_510) - 0.25 * 11_550
    assert as_if == pytest.approx(8_421.80)
    found = priced("T08", {"residence": GENT, "work": TERNEUZEN, "gross": 4_000.0})
    assert found["price"] == pytest.approx(0.065 * as_if, abs=0.005)
    assert found["price"] == 547.42


def test_contributions_left_out_of_the_compensation() -> None:
    """T05, Terneuzen to Gent, 4,000 a month: 13.07 % of 12 x 4,000 and of 85 % of 4,000 (the double holiday pay).

    12 x 522.80 + 444.38 = 6,717.98. Counted, the compensation is the excess of 10,630.42 + 744.13 + 6,717.98 over the
    Dutch levy on that pay, and so higher by just these contributions.

    T06, Heerlen to Aachen: 4,464 + 624 + 4,200 + 1,152 = 10,440 of contributions; tax 6,301. Today the tax stays below
    the Dutch levy, so nothing is paid; counted, 6,301 + 10,440 - 7,870 = 8,871. The Dutch levy on the same pay, in
    Dutch terms 48,000 - 4,464 - 624 + 864 = 43,776: 3,149 + 37.56 % of 4,893 + 10,751 - 2,217 - 5,650 = 7,870.
    """
    found = priced("T05", {"residence": TERNEUZEN, "work": GENT, "gross": 4_000.0})
    assert found["price"] == pytest.approx(12 * 522.80 + 444.38) == 6_717.98
    pay = 48_000 - 4_464 - 624 + 12 * 72
    levy = floor(3_149 + 0.3756 * (pay - 38_883)) + 10_751
    levy -= ceil(3_115 - 0.06398 * (pay - 29_736)) + ceil(5_300 + 0.0195 * (pay - 25_845))
    assert levy == 7_870
    found = priced("T06", {"residence": HEERLEN, "work": AACHEN, "gross": 4_000.0})
    assert found["price"] == 6_301 + 4_464 + 624 + 4_200 + 1_152 - levy == 8_871.0


def test_the_surcharge_of_non_residents_and_who_pays_it() -> None:
    """T17, 7 % of the Belgian tax 10,630.42 (4,180 + 5,116 + 45 % of 9,382.02 - 2,887.50) is 744.13.

    From Aachen the worker bears it. From Terneuzen the Dutch compensation is lower by as much: nothing for the worker,
    744.13 less for Belgium, and as much more for the Dutch treasury.
    """
    tax = 4_180 + 5_116 + 0.45 * (51_680 - 6_717.98 - 6_070 - 29_510) - 2_887.50
    assert tax == pytest.approx(10_630.42, abs=0.02)
    assert priced("T17", {"residence": AACHEN, "work": EUPEN, "gross": 4_000.0})["price"] == 744.13
    found = priced("T17", {"residence": TERNEUZEN, "work": GENT, "gross": 4_000.0})
    assert found["price"] == 0.0
    assert found["be.non_resident_surcharge"] == -found["nl.compensation"] == 744.13


def test_who_pays_the_surcharge_is_told_by_receiver() -> None:
    scenario = Scenario.from_data(
        {"year": 2026, "worker": {"age": 40}, "job": {"gross_monthly": 4_000.0}, "residence": TERNEUZEN, "work": GENT}
    )
    (found,) = [one for one in obstacles(scenario).all if one.barrier.id == "T17"]
    assert found.price is not None
    assert found.price.by_receiver == {"treasury.BE": -744.13, "treasury.NL": 744.13}


def test_no_dutch_supplement_without_a_partner() -> None:
    """C07, Heerlen to Aachen, 3,500 a month, alone with children of 4, 10 and 16.

    Germany pays 3 x 12 x 259 = 9,324. Of its own the Netherlands would pay
      child benefit  2 x (295.07 + 298.40) + 2 x (358.30 + 362.35) + 2 x (421.53 + 426.29) = 4,323.88
      child budget   income 42,000 - 3,906 - 546 + 756 = 38,304; 3 x 2,580 + 964 + 3,416 - 7.6 % x (38,304 - 29,736)
                     = 11,468.83, awarded 11,469
    Each child's own amount is above the German one, so the supplement is the whole difference:
    4,323.88 + 11,469 - 9,324 = 6,468.88.
    """
    benefit = 2 * (295.07 + 298.40) + 2 * (358.30 + 362.35) + 2 * (421.53 + 426.29)
    budget = 3 * 2_580 + 964 + 3_416 - 0.076 * (42_000 - 3_906 - 546 + 756 - 29_736)
    children = {"children": [{"age": 4}, {"age": 10}, {"age": 16}]}
    found = priced("C07", {"residence": HEERLEN, "work": AACHEN, "gross": 3_500.0} | children)
    assert found["nl.child_benefit"] == pytest.approx(benefit) == 4_323.88
    assert found["price"] == pytest.approx(benefit + ceil(budget) - 36 * 259) == 6_468.88
