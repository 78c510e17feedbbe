"""The reform laboratory: a change of the law written, tried over the commuters, and held beside others."""
