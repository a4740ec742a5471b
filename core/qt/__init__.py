"""The part of the core that needs ``qgis.core`` and QtCore: settings, languages, log, working copy, versions."""
