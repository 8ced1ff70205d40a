"""The tester's hand at a province: reset and health. A simulation's own interface."""
