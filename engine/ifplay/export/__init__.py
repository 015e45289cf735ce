"""What leaves the house: stories as web pages and as maps."""
