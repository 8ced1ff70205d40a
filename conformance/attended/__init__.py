"""Actions that a person carries out in the province's own screens, asked for at the terminal."""
