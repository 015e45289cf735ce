"""What can be said about a story: the catalogue of rules, near names, and reports as text and as records."""
