"""What no playthrough shows, proved on a story of which only a few values are followed."""
