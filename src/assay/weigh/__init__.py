"""Claims -> their grounds: how sure they are, and what they rest on.

It imports nothing: a case answers with a module or two of this room, and without its networks.
"""
