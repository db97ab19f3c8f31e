"""Who speaks: mentions, names, pronouns, and one source for each real speaker."""
