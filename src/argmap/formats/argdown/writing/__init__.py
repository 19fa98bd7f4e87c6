"""From an argument map to an Argdown text that reads back as the same map."""
