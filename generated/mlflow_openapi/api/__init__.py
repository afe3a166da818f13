# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""The operations, one module and two classes (sync and async) per tag."""
