"""Which month brings what, and what is settled after the year."""
