"""Barriers in words, as cards and as a catalogue to be searched."""
