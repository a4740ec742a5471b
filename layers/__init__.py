"""From a catalogue entry to a QGIS layer in a given project. Never the application's project, never the interface."""
