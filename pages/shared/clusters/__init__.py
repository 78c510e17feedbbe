"""The economic clusters of the border belt, and from where their jobs pay."""
