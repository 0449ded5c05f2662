"""E-mailed reports: who hears about which pages, the messages, and how they are sent."""

from __future__ import annotations
