"""Tables of scenarios: read and checked at once, settled row by row, in files."""
