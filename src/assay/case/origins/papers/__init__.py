"""What pages have from one another: outlets that they name, and what they saw for themselves."""
