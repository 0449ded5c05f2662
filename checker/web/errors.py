"""What keeps creditline from using the web at all."""

from checker.errors import CreditlineError


class WebError(CreditlineError):
    """A part that fetching needs is missing, or cannot be used as asked."""
