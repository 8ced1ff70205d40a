"""What all HTTP surfaces share: whose request it is, reading its body, writing its errors, hanging up."""
