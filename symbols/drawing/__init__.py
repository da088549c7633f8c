"""The drawings' source: a parts kit and one module of drawings per group, written out as SVG files."""
