"""Texts and sentences in all languages."""
