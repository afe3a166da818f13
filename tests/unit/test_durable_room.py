"""Room on a disk, and the spare file that makes way."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from mlflowclient.durable.room import SPARE, Spare

# A child's own limit, so that the process of the tests keeps writing as it likes.
LIMITED = """
import resource, sys
from pathlib import Path
from mlflowclient.durable.room import Spare
resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, 1 << 20))
spare = Spare(Path(sys.argv[1]))
spare.drop()
spare.keep()
print(spare.is_missing)
"""


def test_it_makes_way_and_comes_back(tmp_path: Path) -> None:
    spare = Spare(tmp_path)
    size = (tmp_path / SPARE).stat().st_size
    spare.drop()
    assert spare.is_missing
    assert not (tmp_path / SPARE).exists()
    spare.keep()
    assert not spare.is_missing
    assert (tmp_path / SPARE).stat().st_size == size


def test_a_limit_on_each_file_does_not_stop_logging_for_ever(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", LIMITED, tmp_path], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
    assert not (tmp_path / SPARE).exists()
