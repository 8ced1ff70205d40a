"""What a run is let pass with: waivers of known shortfalls, and an earlier run it must not fall behind."""
