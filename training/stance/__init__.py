"""The model of stances: what a reply says of what was said."""
