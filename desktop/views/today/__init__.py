"""Today: what waits, in one look."""
