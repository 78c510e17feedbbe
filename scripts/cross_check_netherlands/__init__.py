"""A second opinion on the Dutch rules: the npm package dutch-tax-income-calculator beside the engine.

Development only, and not part of `make test`; `make cross-check` runs it. What the package and the engine are known to
do differently is written down, one by one, in tests/cross_check/dutch_tax_income_calculator.toml.
"""
