"""The settings: the office, its people, hours and rules; walked once at the first run."""
