"""What requests are sent through: HTTP/1.1 over sockets, and over asyncio's connections.

httpx's own transports spend most of a request's time on what nobody needs here (docs/architecture.md). These know what
this client needs: no proxy, no HTTP/2. Their exceptions are httpx's.
"""

BLOCKS = "mlflowclient.blocks"
"""The extension of an answer with a declared length that reads its body into one piece of memory, again and again."""
