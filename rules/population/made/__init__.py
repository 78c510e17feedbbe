"""The synthetic commuters: drawn from margins and from what goes together, raked, held beside what is published."""
