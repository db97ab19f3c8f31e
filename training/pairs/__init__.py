"""The model of pairs: whether two claims say the same, or cannot both hold."""
