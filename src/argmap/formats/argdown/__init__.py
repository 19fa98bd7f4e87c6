"""formats/argdown."""
