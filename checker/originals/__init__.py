"""The wire's own versions of articles: loading one, and telling whether a page is a copy of it."""

from checker.originals.original import Original, load_original, original_of

__all__ = ["Original", "load_original", "original_of"]
