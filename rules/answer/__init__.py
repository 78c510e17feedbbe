"""The answer: lines, result, comparison."""
