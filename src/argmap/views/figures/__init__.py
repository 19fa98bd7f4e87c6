"""The figures of reports: drawn from what they show as data, in the look of the maps."""
