"""The ledger: one SQLite file that keeps what runs found, and which mail went to whom."""

from __future__ import annotations

from checker.ledger.errors import LedgerError
from checker.ledger.ledger import Ledger
from checker.ledger.mailings import Mailings
from checker.ledger.reading import history
from checker.ledger.recording import record

__all__ = ["Ledger", "LedgerError", "Mailings", "history", "record"]
