"""The law of one year as frozen tuples, overlays on it (reforms), and what was read of it."""
