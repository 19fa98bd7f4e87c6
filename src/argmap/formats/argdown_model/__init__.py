"""formats/argdown_model."""
