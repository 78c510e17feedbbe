"""Grenskompas: what is left of your pay when you live in one country and work in the next. Navigation and language."""

from pages.shared import frame
from pages.shared.visit import languages

frame.settings()
language = languages.current()
keep = frame.page("what_do_i_keep", ":material/account_balance_wallet:", language)
frame.draw({language.text("nav.for_workers"): [keep]}, start=keep, language=language)
