"""The bundled weights: where they lie, that they are whole, and their digest."""

import hashlib
import json
from pathlib import Path

from crossread.errors import WeightsError

FOLDER = Path(__file__).resolve().parent / "weights"
_REMEDY = "install Crossread again; in a checkout, `git checkout` that folder or train as training/README.md says"


def _sums(folder: Path) -> dict[str, str]:
    try:
        lines = (folder / "SHA256SUMS").read_text(encoding="ascii").splitlines()
    except OSError as error:
        raise WeightsError(f"{folder}: the reader's weights are missing ({_REMEDY})") from error
    return {name: digest for digest, _, name in (line.partition("  ") for line in lines)}


def digest(folder: Path = FOLDER) -> str:
    """sha256 over the digests of all files of the weights."""
    return hashlib.sha256(repr(sorted(_sums(folder).items())).encode()).hexdigest()


def verified(folder: Path = FOLDER) -> dict[str, bytes]:
    """The files by name, each checked against its digest; the model file included."""
    files: dict[str, bytes] = {}
    for name, expected in _sums(folder).items():
        try:
            files[name] = (folder / name).read_bytes()
        except OSError as error:
            raise WeightsError(f"{folder / name}: missing ({_REMEDY})") from error
        found = hashlib.sha256(files[name]).hexdigest()
        if found != expected:
            raise WeightsError(f"{folder / name}: sha256 is {found[:12]}, not {expected[:12]} ({_REMEDY})")
    return files


def labels(files: dict[str, bytes]) -> dict[str, list[str]]:
    """Label lists by head."""
    read: dict[str, list[str]] = json.loads(files["labels.json"])
    return read
