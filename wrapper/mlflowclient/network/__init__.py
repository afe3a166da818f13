"""What requests are sent through: HTTP/1.1 over sockets, and over asyncio's connections.

httpx's own transports spend most of a request's time on what nobody needs here (docs/architecture.md). These know what
this client needs: no proxy, no HTTP/2. Their exceptions are httpx's.
"""
