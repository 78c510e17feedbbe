"""Many commuters at once: who they are, what the law leaves them, what a barrier costs and a reform brings them."""
