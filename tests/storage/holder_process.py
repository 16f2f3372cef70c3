"""Another process that holds the lock of a folder until its input ends."""

import sys
from pathlib import Path

from desktop.storage.lock import DataLock

lock = DataLock(Path(sys.argv[1]))
lock.acquire(sys.argv[2])
print("held", flush=True)
sys.stdin.read()
