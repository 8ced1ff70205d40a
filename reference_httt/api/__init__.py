"""The province's JSON API and its browser entry: take, call an operation, give."""
