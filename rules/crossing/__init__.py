"""The same household in many places: what crossing the border leaves from each of them."""
