"""Promises by time, and the reminder that stays until it is answered."""
