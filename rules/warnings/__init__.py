"""What must be said of a settled case."""
