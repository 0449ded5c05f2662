"""Grafts: the wire's credits put into real pages at known places, so that every rule's outcome is known.

Nothing here asks `checker` where the article, its author or its headline stand: errors must not hide.
"""
