"""What the desk of pictures needs beyond its pages: finding, telling changes, adding words, trial results."""
