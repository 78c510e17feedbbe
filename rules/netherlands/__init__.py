"""Dutch tax, national insurance, health insurance and employee insurance; one file per topic of law."""
