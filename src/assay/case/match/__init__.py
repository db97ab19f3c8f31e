"""The same claim elsewhere: what is stored is found again, and two claims are related.

It imports nothing: a case answers with a module or two of this room, and without its networks.
"""
