"""The list of cases, and the case after the call."""
