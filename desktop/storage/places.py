"""Whether a folder lies on this computer's own disk, as far as that is told simply."""

from __future__ import annotations

from pathlib import Path

SYNCED = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "マイドライブ": "Google Drive",
    "mobile documents": "iCloud Drive",
    "icloud drive": "iCloud Drive",
    "iclouddrive": "iCloud Drive",
    "cloudstorage": "CloudStorage",
    "nextcloud": "Nextcloud",
    "box sync": "Box",
}
NETWORK = ("nfs", "cifs", "smb", "afs", "davfs", "fuse.sshfs", "fuse.rclone", "fuse.davfs")
MOUNTS = Path("/proc/self/mounts")


def away_from_here(folder: Path, mounts: Path = MOUNTS) -> str:
    """Return what syncs or serves the folder, ``""`` for a disk of this computer.

    Args:
        mounts: Where the system lists its file systems; without such a list only the
            folder's names speak.
    """
    if str(folder).startswith(("\\\\", "//")):
        return str(folder.drive or folder.anchor)
    for part in folder.parts:
        name = part.lower()
        for sign, service in SYNCED.items():
            if name == sign or name.startswith((f"{sign} -", f"{sign}-")):
                return service
    return _network(folder, mounts)


def _network(folder: Path, mounts: Path) -> str:
    try:
        lines = mounts.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    found, kind = Path("/"), ""
    for line in lines:
        words = line.split()
        if len(words) < 3:
            continue
        point = Path(words[1].replace("\\040", " "))
        if folder.is_relative_to(point) and len(point.parts) >= len(found.parts):
            found, kind = point, words[2]
    return kind if kind.startswith(NETWORK) else ""
