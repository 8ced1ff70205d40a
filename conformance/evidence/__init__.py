"""What was said on the wire, kept byte-exact for the checks and masked for the record."""
