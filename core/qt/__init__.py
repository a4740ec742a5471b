"""The part of the core that needs ``qgis.core`` or QtCore: settings, languages, log, working copy, version differences."""
