"""Grenskompas: what a cross-border worker between the Netherlands, Belgium and Germany keeps, and which law decides it.

>>> from rules import Scenario, net_pay
>>> result = net_pay(Scenario.from_data(data))

What it offers stands in __init__.pyi; each name is imported once somebody asks for it.
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
