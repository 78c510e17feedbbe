"""Whole numbers for what a scenario names in words, so that the same rules run compiled."""

from __future__ import annotations

NL, BE, DE = 0, 1, 2
STATES = ("NL", "BE", "DE")
NATIONALITIES = (*STATES, "other")
CROSSINGS = tuple(f"{home}-{work}" for home in STATES for work in STATES if home != work)
"""State of residence and state of work of who crosses a border."""

FLANDERS, WALLONIA, GERMAN_SPEAKING, BRUSSELS = 0, 1, 2, 3
BELGIAN_REGIONS = ("flanders", "wallonia", "german_speaking", "brussels")

AUTO, YES, NO = 0, 1, 2
CHOICES = ("auto", "yes", "no")

DAYCARE, AFTER_SCHOOL, CHILDMINDER = 0, 1, 2
CHILDCARE_KINDS = ("daycare", "after_school", "childminder")

HOLIDAY_PAY = ("statutory", "none")
WORKER_TYPES = ("white_collar", "blue_collar")
SECTORS = ("private", "public")

SINGLE, MARRIED, REGISTERED, COHABITING = 0, 1, 2, 3
CIVIL_STATUSES = ("single", "married", "registered", "cohabiting")

NO_SUPPLEMENT, LOW_INCOME, MIDDLE_INCOME = 0, 1, 2
SOCIAL_SUPPLEMENTS = ("none", "low", "middle")

LAENDER = ("BW", "BY", "BE", "BB", "HB", "HH", "HE", "MV", "NI", "NW", "RP", "SL", "SN", "ST", "SH", "TH")
"""The German Länder, by the codes of the contract."""
REGIONS = {"NL": (), "BE": BELGIAN_REGIONS, "DE": LAENDER}
"""The regions of each state; none of the Netherlands, where the law is the same everywhere."""
BRANDENBURG, MECKLENBURG_WESTERN_POMERANIA, SAXONY, SAXONY_ANHALT, THURINGIA = 3, 7, 12, 13, 15

NO_CLASS_GIVEN, CLASS_I, CLASS_II, CLASS_III, CLASS_IV, CLASS_V, CLASS_VI = 0, 1, 2, 3, 4, 5, 6
TAX_CLASSES = ("", "I", "II", "III", "IV", "V", "VI")
