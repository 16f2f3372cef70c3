"""What is measured: ratios against the bare floor in the same run."""
