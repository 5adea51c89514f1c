"""`python -m dialogapp`"""

from __future__ import annotations

import sys

from dialogapp.bootstrap import main

if __name__ == "__main__":
    sys.exit(main())
