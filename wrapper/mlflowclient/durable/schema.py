"""The journal as a SQLite file: name, settings, tables, version. Whoever changes a table raises VERSION."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from .settings import Fsync

FILE: Final = "journal.db"

APPLICATION_ID: Final = 0x4D4C664A  # "MLfJ", as `file` shows it
VERSION: Final = 1

# Small pages, because each insert writes the page it goes to: measured, an insert takes 4.6 us with pages of 512 bytes,
# 10.8 us with those of 4096. Exclusive locking needs no shared memory, which network disks lack. The keeper's thread
# does the checkpoints.
SETTINGS: Final = (
    "PRAGMA page_size = 512",
    "PRAGMA locking_mode = EXCLUSIVE",
    "PRAGMA journal_mode = WAL",
    "PRAGMA wal_autocheckpoint = 0",
    "PRAGMA journal_size_limit = 67108864",
    "PRAGMA cache_size = -1024",
    "PRAGMA secure_delete = OFF",  # some builds overwrite what is deleted, which takes room on a disk that has none
)

_SYNCHRONOUS: Final[dict[Fsync, str]] = {"interval": "NORMAL", "always": "FULL", "never": "OFF"}

TABLES: Final = """
-- One row per run. `spec` is JSON: its key, role, server, experiment, name, start and tags.
CREATE TABLE run (
  no INTEGER PRIMARY KEY,
  spec TEXT NOT NULL,
  run_id TEXT,                        -- the server's id, once it is known
  checksum INTEGER NOT NULL,          -- CRC-32 of the two
  attempts INTEGER NOT NULL DEFAULT 0, -- how often its creation was sent
  acked INTEGER NOT NULL DEFAULT 0,   -- records that are on the server, and no longer here
  ended TEXT                          -- the status with which it ended
);

-- What is not on the server yet. id = run.no << 40 | number within the run; a metric's value is NULL for NaN.
CREATE TABLE record (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,                 -- metric, param, tag, inputs, outputs, artifact, end
  key TEXT,
  value,
  timestamp INTEGER,                  -- milliseconds since 1970-01-01 UTC
  step INTEGER,
  checksum INTEGER NOT NULL           -- CRC-32 of the row
);

-- What the server refused, and its answer.
CREATE TABLE refused (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  key TEXT,
  value,
  timestamp INTEGER,
  step INTEGER,
  checksum INTEGER NOT NULL,
  status INTEGER,                     -- HTTP status of the answer
  error_code TEXT,
  message TEXT NOT NULL,
  refused_at INTEGER NOT NULL
);

CREATE VIEW pending AS
  SELECT id >> 40 AS run, id & 1099511627775 AS number, kind, key, value, timestamp, step FROM record;
"""

INSERT_RUN: Final = "INSERT INTO run (spec, run_id, checksum) VALUES (?, ?, ?)"
COPY_RUN: Final = "INSERT INTO run VALUES (?, ?, ?, ?, ?, ?, ?)"
INSERT_RECORD: Final = "INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?)"
INSERT_REFUSED: Final = "INSERT INTO refused VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
RETRY_REFUSED: Final = "INSERT INTO record SELECT id, kind, key, value, timestamp, step, checksum FROM refused"


def connected(folder: Path, fsync: Fsync) -> sqlite3.Connection:
    """The connection to a folder's journal, which nobody else can have meanwhile."""
    connection = sqlite3.connect(folder / FILE, isolation_level=None, check_same_thread=False, timeout=0)
    try:
        for setting in (*SETTINGS, f"PRAGMA synchronous = {_SYNCHRONOUS[fsync]}"):
            connection.execute(setting)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def is_whole(connection: sqlite3.Connection) -> bool:
    """Whether the tables are as `create` makes them: SQLite checks what is in them, not what they are called."""
    made = sqlite3.connect(":memory:")
    try:
        made.executescript(TABLES)
        asked = "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY name"
        return connection.execute(asked).fetchall() == made.execute(asked).fetchall()
    finally:
        made.close()


def create(connection: sqlite3.Connection) -> None:
    """Make the tables of a new journal."""
    connection.executescript(
        f"BEGIN; PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {VERSION}; {TABLES} COMMIT;"
    )
