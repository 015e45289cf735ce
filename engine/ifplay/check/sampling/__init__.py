"""Random play: thousands of readers at once, on numpy. It shows what can be reached, and never says what cannot."""
