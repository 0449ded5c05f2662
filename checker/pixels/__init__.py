"""Knows a mark by its pixels: decodes images safely, makes fingerprints and compares them. No I/O.

Pillow (the extra `images`) is imported when the first image is looked at; all else does without.
"""
