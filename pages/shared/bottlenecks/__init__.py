"""The parts of the page of bottlenecks."""
