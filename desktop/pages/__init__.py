"""Paper: page values laid out for preview, print and PDF, all from one layout."""
