"""The tester's hand at the portal: realms, members, people, clock, faults, journal. No fact of DVCQG."""
