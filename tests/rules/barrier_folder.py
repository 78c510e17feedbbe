"""A small data/barriers that the build accepts, for tests that spoil one thing in it."""

TAX = "barriers/tax.toml"
AUTHORITIES = "barriers/authorities.toml"
ADVICE = "barriers/founding_advice.toml"
FACTS = "barriers/corridor_facts.toml"

CHECKED = "checked = 2026-11-24\n"

BARRIERS = {
    TAX: CHECKED
    + """
[T01]
corridors = ["NL>BE", "BE>NL"]
touches = ["home_days"]
law = "Treaty art. 15"
authority = ["ministry", "neighbour"]
office = { NL = "desk", BE = "self" }
of = "residence"
state = "open"
as_of = 2025
confidence = "A"
unchecked = ["status"]
source = ["gazette", "newspaper"]
figures = { amount = "be.municipal_tax.average_flanders" }
price = [
  { corridors = ["BE>NL"], changes = [
    { key = "be.municipal_tax.average_flanders", value = 0.35 },
  ], in_return = [
    { key = "be.municipal_tax.average_wallonia", value = 0.0 },
  ] },
]

[T02]
corridors = ["NL>DE"]
outside = true
authority = ["ministry"]
office = "desk"
state = "solved"
as_of = 2024
confidence = "B"
source = "newspaper"
""",
    AUTHORITIES: """
[ministry]
states = ["NL"]
url = "https://ministry.example"

[neighbour]
states = ["BE"]
""",
    ADVICE: """
source = "memory"

[obstacle]
place = 1
rows = ["T01"]
border = "yes"
priced = "partly"
words = ["knelpunt"]
""",
    FACTS: CHECKED
    + """
[train]
barrier = "T01"
kind = "train"
corridors = ["BE>NL"]
near = ["Gent"]
year = 2019
figures = { minutes = 55 }
confidence = "B"
source = "newspaper"
""",
}
