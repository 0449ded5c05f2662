"""What keeps a source of many pages from naming any."""

from checker.errors import CreditlineError


class SourceError(CreditlineError):
    """A list can't be read, or git can't say what has changed."""
