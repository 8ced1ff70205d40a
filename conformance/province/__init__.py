"""How actions reach a province: a binding says how one province does each."""
