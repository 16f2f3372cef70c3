"""Qt plumbing without product: threads, languages, looks and widgets."""
