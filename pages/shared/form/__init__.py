"""The form: fields, steps, questions."""
