"""The overlay with concessions: dialog, run in the background, results."""
