"""How the suite reaches the portal: the tester's hand, the citizen's browser, the journal."""
