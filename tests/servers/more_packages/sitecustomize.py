"""For servers that need packages which their own environment lacks: Python imports this at its start."""

import os
import sys

sys.path.append(os.environ["MORE_PACKAGES"])
