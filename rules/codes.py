"""Whole numbers for what a scenario names in words, so that the same rules run compiled."""

from __future__ import annotations

NL, BE, DE = 0, 1, 2
STATES = ("NL", "BE", "DE")

FLANDERS, WALLONIA, GERMAN_SPEAKING, BRUSSELS = 0, 1, 2, 3
BELGIAN_REGIONS = ("flanders", "wallonia", "german_speaking", "brussels")

AUTO, YES, NO = 0, 1, 2
CHOICES = ("auto", "yes", "no")

DAYCARE, AFTER_SCHOOL, CHILDMINDER = 0, 1, 2
CHILDCARE_KINDS = ("daycare", "after_school", "childminder")

SINGLE, MARRIED, REGISTERED, COHABITING = 0, 1, 2, 3
CIVIL_STATUSES = ("single", "married", "registered", "cohabiting")

NO_SUPPLEMENT, LOW_INCOME, MIDDLE_INCOME = 0, 1, 2
SOCIAL_SUPPLEMENTS = ("none", "low", "middle")
