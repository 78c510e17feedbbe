"""How a number came about, and where and why it jumps."""
