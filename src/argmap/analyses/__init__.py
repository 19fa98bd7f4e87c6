"""What can be computed from an argument map: plain functions, one analysis a module."""
