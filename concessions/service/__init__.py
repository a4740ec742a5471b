"""Downloading a cadastre from an ArcGIS REST service: transport, the service's words, and the file that results."""
