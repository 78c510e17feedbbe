"""The scenario of the contract: what comes in, what of it is computed, and it in numbers."""
