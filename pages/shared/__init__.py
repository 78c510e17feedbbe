"""Pieces that the pages share: words, numbers, the form, charts, tables, the frame of every page."""
