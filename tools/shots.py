"""Makes the pictures of the README from the running window: ``python tools/shots.py``.

The call and the letter come from the demonstration, Today from the sample office.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "pictures"
SIZE = (1366, 768)
FROM_PLAY = {"case-1-2-call.png": "call-ja.png", "case-1-7-approved.png": "letter-ja.png"}


def main() -> int:
    """Write the three pictures anew."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    sys.path.insert(0, str(ROOT))
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="kikitori-shots-") as place:
        words = ["-m", "desktop", "--language", "ja", "demo", "--to", str(Path(place) / "play")]
        subprocess.run([sys.executable, *words], cwd=ROOT, check=True)
        for source, name in FROM_PLAY.items():
            shutil.copyfile(Path(place) / "play" / source, PICTURES / name)
        _today(Path(place) / "data")
    return 0


def _today(folder: Path) -> None:
    from desktop.app import Session, Start, make_application, system_clock
    from desktop.demo.hands import Hands
    from desktop.demo.sample_window import make_samples
    from desktop.storage.keychain import MemoryKeychain

    app, keychain = make_application(), MemoryKeychain()
    make_samples(folder, keychain, system_clock())
    session = Session(Start(folder, None, "ja", keychain), app)
    hands = Hands(session)
    session.window.resize(*SIZE)
    session.show()
    hands.wait_until(lambda: session.frame is not None)
    hands.rest()
    hands.picture(PICTURES / "today-ja.png")
    session.window.close()
    session.window.deleteLater()
    hands.rest()


if __name__ == "__main__":
    sys.exit(main())
