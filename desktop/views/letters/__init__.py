"""The letter beside its page, and the register of all letters."""
