"""The commuters over whom bottlenecks and reforms are counted."""
