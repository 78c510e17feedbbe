"""The map that several pages share: our own outlines, no tiles, no request to another server."""
