# Derived from _async/ by `make sync-code`. Do not edit: change the asynchronous twin.
"""The synchronous client: written by hand. `_sync` is derived from it by `make sync-code`."""
