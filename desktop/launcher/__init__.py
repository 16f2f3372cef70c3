"""Sets the program up on a machine that has nothing but Python.

Standard library only. Where the packages are already importable (uv, pipx, a built
app) it does nothing; otherwise it makes ``.venv`` beside ``pyproject.toml``, installs
what ``requirements/`` lists by hash, and starts the program again inside. What only the set-up needs (``subprocess``, ``shutil``,
``ctypes``) is imported where it is used: every start passes through here.
"""
