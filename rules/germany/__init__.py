"""The law of Germany, one file per topic."""
