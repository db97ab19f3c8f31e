"""HTML source as flat columns: its tree, its runs of text, its paths."""
