"""`python -m crossread` is the command `crossread`."""

import sys

from crossread.cli import main

if __name__ == "__main__":
    sys.exit(main())
