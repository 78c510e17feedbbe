"""The year of one household in legal order, a file for each stage: it reads the facts and what came before it."""
