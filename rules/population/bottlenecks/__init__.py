"""What each barrier costs a population, and how far that hangs on what is assumed."""
