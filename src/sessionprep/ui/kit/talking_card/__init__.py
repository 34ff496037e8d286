"""A few chosen sentences to hold up or to hand over."""
