"""What people do in a province: one use case a file, named by its verb. Fetch before, judge, store after."""
