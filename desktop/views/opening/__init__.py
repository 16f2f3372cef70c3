"""What stands before an office is open: asking the recovery code, showing a new one."""
