"""Claims and comments -> how they hang together: answers, stances, conduct, entities, links.

It imports nothing: a case answers with a module or two of this room, and without its networks.
"""
