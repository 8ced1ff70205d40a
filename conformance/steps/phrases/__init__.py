"""The phrases themselves: every module here is imported and registers its steps."""
