"""Feature files read into a model, with errors that name file, line and reason."""
