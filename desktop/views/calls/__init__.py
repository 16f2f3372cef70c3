"""The call: listening, writing, promising, reading back, ending."""
