"""The same rules as machine code for populations."""
