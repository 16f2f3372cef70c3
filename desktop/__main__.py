"""``python3 -m desktop`` and the console command ``kikitori``.

This file and ``launcher/sentences.py`` must parse on any Python 3: an old one is
told what is needed instead of answering with a syntax error.
"""

import sys
from pathlib import Path

if not __package__ and not getattr(sys, "frozen", False):
    # Started by the path of this folder, as an entry at login does: look beside it, not in it.
    sys.path[0] = str(Path(__file__).resolve().parent.parent)

OLDEST, NEWEST = (3, 11), (3, 14)


def main() -> int:
    """Start the window, a command of the second door or the tests; return the exit code."""
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        from desktop.launcher import sentences

        sentences.say("python_version", sys.argv[1:], have="%d.%d" % sys.version_info[:2])
        return 1
    from desktop.launcher import start

    return start.run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
