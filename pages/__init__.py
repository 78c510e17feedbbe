"""What a visitor sees: one file per page, and what they share."""
