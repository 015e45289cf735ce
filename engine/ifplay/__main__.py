"""`python -m ifplay`."""

import sys

from ifplay.cli.main import main

sys.exit(main())
