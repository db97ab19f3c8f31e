"""What is said: reporting relations, found block by block and put right by rules."""
