"""The counterpart databases of the documents, as judgement on plain values: population and one specialised."""
