"""Grenskompas: what is left of your pay when you live in one country and work in the next. Navigation and language."""

from pages.shared import frame
from pages.shared.frame import Page
from pages.shared.visit import languages

PAGES = (
    Page("start", ":material/explore:", section=""),
    Page("what_do_i_keep", ":material/account_balance_wallet:", section="nav.for_workers"),
    Page("offer", ":material/compare_arrows:", section="nav.for_workers"),
    Page("month_by_month", ":material/calendar_month:", section="nav.for_workers"),
    Page("what_if", ":material/tune:", section="nav.for_workers"),
    Page("rights_papers", ":material/checklist:", section="nav.for_workers"),
    Page("barriers", ":material/signpost:", section="nav.for_workers"),
    Page("diploma", ":material/school:", section="nav.for_workers"),
    Page("where_it_pays", ":material/explore_nearby:", section="nav.for_workers"),
    Page("clusters", ":material/factory:", section="nav.for_advisers"),
    Page("commuters", ":material/groups:", section="nav.for_advisers"),
    Page("bottlenecks", ":material/leaderboard:", section="nav.for_advisers"),
    Page("reform_lab", ":material/science:", section="nav.for_advisers"),
    Page("catalogue", ":material/menu_book:", section="nav.for_advisers"),
    Page("law", ":material/gavel:", section="nav.for_advisers"),
    Page("about", ":material/info:", section="nav.for_advisers"),
)

frame.settings()
frame.draw(PAGES, languages.current())
