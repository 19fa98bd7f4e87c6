"""Pages to read in a browser: one self-contained file each, without scripts."""
