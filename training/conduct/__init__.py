"""The model of conduct: which words of a comment a moderator would want to see."""
