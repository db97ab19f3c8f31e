"""Whose word a sentence is, and which of them are one: people, bodies, offices, papers."""
