"""Word files: templates, checking, filling, reading. The only room that touches Word."""
