"""A small data/professions that the build accepts, for tests that spoil one thing in it or ask how a diploma counts."""

from __future__ import annotations

from tests.rules.data_folder import CHECKED, FILES, OFFICES, DataFolder

CARE = "professions/care.toml"
CRAFTS = "professions/crafts.toml"
ROUTES = "professions/routes_all.toml"
STATEMENTS = "professions/statements.toml"
TREATIES = "professions/treaties.toml"
ASSISTANCE = "professions/assistance.toml"

NURSE = """
[2221]
name = { en = "nurse in general care", nl = "verpleegkundige", de = "Pflegefachfrau / Pflegefachmann", fr = "soignant" }
also = ["nurse", "Krankenschwester", "infirmière", "ziekenverpleger"]
directive = "Directive art. 21"
kind = "degree"
source = "gazette"
NL = { regulated = "yes", route = "nl_listed", confidence = { status = "A", months = "A" } }
BE = { regulated = "yes", route = "be_listed" }
DE = { regulated = "yes", route = "de_listed", months = [2, 3], remarks = ["card"], in = { NI = { fee = [100, 100] } } }
"""
BAKER = """
[7512]
name = { en = "baker", nl = "bakker", de = "Bäcker", fr = "boulanger" }
also = ["pâtissier (boulanger)"]
directive = "Directive Annex IV"
kind = "craft"
source = "gazette"
NL = { regulated = "no", route = "nl_free" }

[7512.BE]
regulated = "no"
route = "be_free"
confidence = { status = "B" }
in.wallonia = { regulated = "self_employed", route = "be_counter" }
in.brussels = { regulated = "self_employed", route = "be_counter" }

[7512.DE]
regulated = "self_employed"
route = "de_free"
confidence = { status = "A" }
remarks = ["hygiene"]
self_employed = { regulated = "yes", route = "de_register" }
from = { NL = { meanwhile = "helper" } }
"""
ENGINEER = """
[2142]
name = { en = "civil engineer", nl = "civiel ingenieur", de = "Bauingenieur", fr = "ingénieur civil" }
also = []
directive = "outside the directive"
kind = "degree"
source = ["newspaper"]
NL = { regulated = "title", route = "nl_level" }
BE = { regulated = "title", route = "be_level" }
DE = { regulated = "unknown", route = "de_unknown" }

[0310]
name = { en = "soldier", nl = "militair", de = "Soldat", fr = "soldat" }
also = []
directive = "art. 45(4) TFEU"
kind = "public"
source = ["memory"]
NL = { regulated = "nationality", route = "nl_none" }
BE = { regulated = "partly", route = "be_none" }
DE = { regulated = "yes", route = "de_card" }
"""

PROFESSION_FILES = {
    OFFICES: FILES[OFFICES]
    + """
[walloon_desk]
name = "The Walloon desk"
url = "https://walloon.example"
confidence = "A"
""",
    CARE: CHECKED + NURSE,
    CRAFTS: CHECKED + BAKER + ENGINEER,
    ROUTES: CHECKED
    + """
[nl_listed]
state = "NL"
regime = "automatic"
law = "Act art. 41"
office = "desk"
steps = ["apply", "register"]
papers = ["diploma", "identity", "language_proof"]
months = [0, 3]
legal_maximum = 3
language = "dutch_proof"
temporary = "declaration"
partial = "possible"
meanwhile = "helper"
remarks = ["epc"]
source = "gazette"
confidence = { status = "B", route = "A", months = "B" }

[be_listed]
state = "BE"
regime = "general"
law = "Decree"
office = { flanders = "desk", wallonia = "walloon_desk", german_speaking = "walloon_desk" }
steps = ["apply"]
papers = ["diploma", "criminal_record"]
months = [3, 4]
fee = [0, 0]
statement = { flanders = "level", wallonia = "fwb" }
source = "gazette"
confidence = { status = "A", route = "A" }

[de_listed]
state = "DE"
regime = "automatic"
office = { NW = "desk", NI = "desk" }
steps = ["apply"]
papers = ["diploma"]
language = "german_b2"
source = "gazette"

[nl_free]
state = "NL"
regime = "none"
source = "gazette"
statement = "idw"
confidence = { status = "A", route = "A" }

[be_free]
state = "BE"
regime = "none"
source = ["newspaper", "handbook"]
statement = { flanders = "level", wallonia = "fwb" }
confidence = { status = "A", route = "B" }

[be_counter]
state = "BE"
regime = "experience"
law = "Act of 1998"
office = "desk"
steps = ["prove"]
papers = ["work_proof"]
source = "gazette"
confidence = { status = "C", route = "A" }

[de_free]
state = "DE"
regime = "none"
source = "gazette"
confidence = { status = "B", route = "A" }

[de_register]
state = "DE"
regime = "experience"
law = "HwO s. 9"
office = "desk"
steps = ["register"]
months = [1, 3]
fee = [100, 600]
source = "gazette"
confidence = { status = "C", route = "B", months = "C", fee = "A" }

[nl_level]
state = "NL"
regime = "level_only"
statement = "idw"
source = "newspaper"
confidence = { status = "B", route = "B" }

[be_level]
state = "BE"
regime = "level_only"
statement = { DE = "fwb" }
source = "newspaper"

[de_unknown]
state = "DE"
regime = "unknown"
source = "memory"

[nl_none]
state = "NL"
regime = "no_route"
source = "memory"

[be_none]
state = "BE"
regime = "no_route"
source = "memory"

[de_card]
state = "DE"
regime = "own_act"
months = [0, 0]
source = "memory"
""",
    STATEMENTS: CHECKED
    + """
[idw]
state = "NL"
office = "desk"
papers = ["diploma"]
months = [1.5, 2.5]
fee = [148.83, 148.83]
source = "gazette"
confidence = "A"

[level]
state = "BE"
office = "desk"
months = [2, 2]
source = "newspaper"
confidence = "B"

[fwb]
state = "BE"
office = "walloon_desk"
source = "memory"
confidence = "C"
""",
    TREATIES: CHECKED
    + """
[benelux]
states = ["NL", "BE"]
kinds = ["degree"]
from = 2024-05-01
law = "Treaty art. 3"
source = "gazette"
confidence = "A"
""",
    ASSISTANCE: CHECKED
    + """
[NL]
office = "desk"
law = "Directive art. 57b"
source = "gazette"
confidence = "A"

[BE]
office = { flanders = "desk", wallonia = "walloon_desk" }
law = "Directive art. 57b"
source = "gazette"
confidence = "A"
""",
}


def add_professions(data: DataFolder) -> None:
    """The small data/professions beside the other files of a folder."""
    for name, text in PROFESSION_FILES.items():
        data.write(name, text)


def change(data: DataFolder, name: str, old: str, new: str) -> None:
    """One file of professions with something else in it."""
    assert PROFESSION_FILES[name].count(old) >= 1
    data.write(name, PROFESSION_FILES[name].replace(old, new, 1))
