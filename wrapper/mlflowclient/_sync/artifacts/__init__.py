# Derived from _async/ by `make sync-code`. Do not edit: change the asynchronous twin.
"""Artifacts of runs, each module on what the one before it has: listing, stores, files, folders, objects."""

from .objects import ArtifactMethods

__all__ = ["ArtifactMethods"]
