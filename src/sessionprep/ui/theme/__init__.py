"""The only place with a colour, a size or a style sheet."""
