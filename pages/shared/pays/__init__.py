"""From where a job across the border pays."""
