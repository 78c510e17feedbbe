"""Municipalities, their names and regions, and the surcharge of a Belgian commune."""
