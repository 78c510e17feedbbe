"""The words in which every rule is written: facts, codes, children, brackets, rounding, periods."""
