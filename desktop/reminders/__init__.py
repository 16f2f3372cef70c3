"""What is due, and when it rings."""
