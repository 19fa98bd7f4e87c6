"""From map to picture: stage the scene, fold it, measure it, lay it out, draw it."""
