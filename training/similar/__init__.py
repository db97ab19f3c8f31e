"""The encoder of claims: texts that say the same thing have vectors that point the same way."""
