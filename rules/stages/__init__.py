"""The year of one household in legal order, one file per stage: each reads the facts and what stages before it found."""
