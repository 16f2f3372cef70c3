"""Starting with the computer: what each system wants written for it, and where."""
