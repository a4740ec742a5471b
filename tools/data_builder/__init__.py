"""Builds ``data/atlas.gpkg`` from ``data/sources/*.csv`` and the district limits, and checks everything on the way."""
