"""What leaves the house: stories as web pages, in bundles, and as maps."""
