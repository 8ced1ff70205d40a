"""What covers what: article, requirement, scenario, step, check, and back; and what is missing or stale in it."""
