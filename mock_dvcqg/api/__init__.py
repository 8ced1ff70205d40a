"""Machine routes: adapter, Kho, sign-on, PKI and the citizen API. A route takes, calls an operation, gives."""
