"""Promises as a calendar file (RFC 5545), for the owner's telephone or Outlook.

Frozen entries in, bytes out; nothing here knows a person, a case or a table.
"""
