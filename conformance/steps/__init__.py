"""The step catalogue and the machinery that binds sentences to it."""
