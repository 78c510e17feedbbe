"""The German part by GETTSIM, run by beside_gettsim.py in an environment of its own: unmarried people without children
who live and work in Germany.

Takes a file with monthly pays, the rate of the additional health contribution and a file for the answers; prints the
seconds of the fastest run of the prepared function, without and with the wage tax of a month.
"""

from __future__ import annotations

import sys
import time
from typing import Any

import numpy as np
from gettsim import InputData, MainTarget, TTTargets, main

DATE = "2026-01-01"
AGE, BIRTH_YEAR = 38, 1988
RUNS = 3
CONTRIBUTION = {"beitrag": {"betrag_versicherter_y": "amount"}}
YEAR: dict[str, Any] = {
    "einkommensteuer": {"betrag_y_sn": "income_tax"},
    "solidaritätszuschlag": {"betrag_y_sn": "solidarity_surcharge"},
    "sozialversicherung": {
        "rente": {"beitrag": {"betrag_versicherter_y": "pension"}},
        "arbeitslosen": {"beitrag": {"betrag_versicherter_y": "unemployment"}},
        "kranken": {"beitrag": {"betrag_versicherter_y": "health"}},
        "pflege": {"beitrag": {"betrag_versicherter_y": "care"}},
    },
}
MONTH: dict[str, Any] = {"lohnsteuer": {"betrag_m": "wage_tax", "betrag_soli_m": "wage_tax_surcharge"}}
"""What is asked for, by the names of ours.py's amounts."""


def known(pay: Any, additional_rate: float) -> dict[str, Any]:
    """What is known of everyone. Other income is given as none, so that no pension is worked out."""
    people = np.arange(len(pay))
    nothing, nobody, no = np.zeros(len(pay)), np.full(len(pay), -1), np.zeros(len(pay), bool)
    return {
        "p_id": people,
        "alter": np.full(len(pay), AGE),
        "alter_monate": np.full(len(pay), 12 * AGE),
        "geburtsjahr": np.full(len(pay), BIRTH_YEAR),
        "geburtsmonat": np.ones(len(pay), int),
        "behinderungsgrad": np.zeros(len(pay), int),
        "arbeitsstunden_w": nothing + 40.0,
        "einnahmen": {"bruttolohn_m": pay, "kapitalerträge_y": nothing},
        "einkommensteuer": {
            "gemeinsam_veranlagt": no,
            "abzüge": {
                "beitrag_private_rentenversicherung_m": nothing,
                "kinderbetreuungskosten_m": nothing,
                "p_id_kinderbetreuungskostenträger": nobody,
            },
            "einkünfte": {
                "aus_forst_und_landwirtschaft": {"betrag_y": nothing},
                "aus_gewerbebetrieb": {"betrag_y": nothing},
                "aus_nichtselbstständiger_arbeit": {"tatsächliche_werbungskosten_y": nothing},
                "aus_selbstständiger_arbeit": {"betrag_y": nothing},
                "aus_vermietung_und_verpachtung": {"betrag_y": nothing},
                "ist_hauptberuflich_selbstständig": no,
                "sonstige": {"betrag_y": nothing},
            },
        },
        "familie": {
            "alleinerziehend": no,
            "p_id_ehepartner": nobody,
            "p_id_elternteil_1": nobody,
            "p_id_elternteil_2": nobody,
        },
        "kindergeld": {"in_ausbildung": no, "p_id_empfänger": nobody},
        "lohnsteuer": {"steuerklasse": np.ones(len(pay), int)},
        "sozialversicherung": {
            "kranken": {
                "beitrag": {
                    "beitrag_private_basiskrankenversicherung_abzüglich_arbeitgeberanteil_m": nothing,
                    "privat_versichert": no,
                    "zusatzbeitragssatz": nothing + additional_rate,
                    "bemessungsgrundlage_rente_m": nothing,
                }
            },
            "pflege": {"beitrag": {"hat_kinder": no}},
            "rente": {"bezieht_rente": no},
        },
    }


def by_name(asked: dict[str, Any], prefix: str = "") -> dict[str, str]:
    """GETTSIM's name of each amount that is asked for, and ours."""
    names: dict[str, str] = {}
    for key, inside in asked.items():
        name = f"{prefix}{key}"
        names |= {name: inside} if isinstance(inside, str) else by_name(inside, f"{name}__")
    return names


def prepared(asked: dict[str, Any], data: dict[str, Any]) -> tuple[Any, dict[str, Any]]:
    """The function that GETTSIM makes for these amounts, and its arguments."""
    made = main(
        main_targets=[MainTarget.tt_function, MainTarget.processed_data, MainTarget.labels.root_nodes],
        policy_date_str=DATE,
        input_data=InputData.tree(data),
        tt_targets=TTTargets.tree(asked),
        include_warn_nodes=False,
    )
    arguments = {
        name: made["processed_data"][name] for name in made["labels"]["root_nodes"] if name in made["processed_data"]
    }
    return made["tt_function"], arguments


if __name__ == "__main__":
    pays, rate, answers = sys.argv[1:]
    data = known(np.load(pays), float(rate))
    found: dict[str, Any] = {}
    for asked in (YEAR, YEAR | MONTH):
        work, arguments = prepared(asked, data)
        times = []
        for _ in range(RUNS):
            start = time.perf_counter()
            result = work(arguments)
            times.append(time.perf_counter() - start)
        found |= {ours: np.asarray(result[theirs]) for theirs, ours in by_name(asked).items()}
        print(min(times), flush=True)
    np.savez(answers, **found)
