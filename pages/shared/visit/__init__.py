"""A visit: its language, its answers, the scenario that they make."""
