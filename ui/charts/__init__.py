"""Charts painted with Qt: no plotting library ships with every QGIS."""
