"""The dossier: a complete report on a selection of the atlas, one description written as HTML and as PDF."""
