"""The person a letter is addressed to."""
