"""What many visitors ask for at the same time."""
