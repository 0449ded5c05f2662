"""What a run is set to: a configuration file, the environment, flags; every fault with its place."""

from __future__ import annotations
