"""Who tests the tests: every defect of the reference against the suite, requirement by requirement."""
