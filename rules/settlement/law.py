"""The law of one year as the stages read it."""

from __future__ import annotations

from typing import NamedTuple

from rules.belgium.law import BelgiumLaw
from rules.coordination.family_benefits import FamilyBenefitsLaw
from rules.coordination.insurance import InsuranceLaw
from rules.coordination.treaty import TeleworkLaw, TreatyLaw
from rules.germany.law import GermanyLaw
from rules.netherlands.law import NetherlandsLaw


class Law(NamedTuple):
    """The field names are the prefixes of the keys: three countries, and the topics of what decides between them."""

    nl: NetherlandsLaw
    be: BelgiumLaw
    de: GermanyLaw
    insurance: InsuranceLaw
    telework: TeleworkLaw
    treaty: TreatyLaw
    family_benefits: FamilyBenefitsLaw
