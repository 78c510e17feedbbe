"""The money of a year by month: words, picture, tables, files."""
