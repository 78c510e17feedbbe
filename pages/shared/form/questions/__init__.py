"""The questions, a file for each step: what it asks, and its answers in one line."""
