"""Run inside a session with a real Secret Service: keep, read back, forget."""

from desktop.storage.keychain import SystemKeychain

keychain = SystemKeychain()
if not keychain.available():
    print("unavailable")
else:
    keychain.write("office-test", "7K2M-…")
    again = SystemKeychain()
    assert again.read("office-test") == "7K2M-…"
    again.forget("office-test")
    assert keychain.read("office-test") is None
    print("kept")
