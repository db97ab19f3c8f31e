"""One file a case, each with the case's value."""
