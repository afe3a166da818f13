"""Run logging that an outage cannot stop and a crash cannot lose: the journal, what delivers it, and `sync`.

`docs/durable-logging.md` says what is promised; `docs/architecture.md` lists the modules.
"""
