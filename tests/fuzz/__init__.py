"""Every parser of foreign text and bytes, with what it is fed; the tests and tools/fuzz.py share it."""
