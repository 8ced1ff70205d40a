"""Use cases of the portal, one a file, named by its verb: plain functions that take the realm."""
