"""What a story becomes for others: one page that plays it, and what else leaves the house."""
