"""What a person shares: choose, see exactly the page, save it."""
