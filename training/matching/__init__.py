"""How much each feature of a match counts."""
