"""Pure judgement of the portal: plain values in, findings or decisions out; no database, no HTTP, no clock."""
