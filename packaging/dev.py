"""Sets up, runs and checks Dialogapp on any system: `python3 packaging/dev.py --help`."""

import sys

if not (3, 11) <= sys.version_info[:2] <= (3, 13):
    sys.exit("Dialogapp needs Python 3.11, 3.12 or 3.13, and this is " + sys.version.split()[0])

from commands import main

sys.exit(main(sys.argv[1:]))
