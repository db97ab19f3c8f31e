"""The model of claims: how sure words are, and whether a claim is worth a check."""
