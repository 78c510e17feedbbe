"""The parts of the page "Commuters": what was counted of who lives in one state and works in another."""
