"""The import of ``qgis`` on real PyQt6: ``qgis.PyQt`` is PyQt6, the rest stand-ins, widgets where QGIS has widgets."""

from __future__ import annotations

import importlib
import importlib.abc
import importlib.machinery
import types
from unittest.mock import MagicMock

#: Modules of QGIS -> modules here with classes that do something; every other name is a class that takes anything.
FAKES = {"qgis.core": ("fake_core", "fake_layers"), "qgis.gui": ("fake_gui",)}


class _StandInType(type):
    def __getattr__(cls, name):
        if name.startswith("__"):
            raise AttributeError(name)
        value = 40000 if name == "QGIS_VERSION_INT" else MagicMock(name=f"{cls.__name__}.{name}")
        setattr(cls, name, value)
        return value


def _stand_in(name):
    """A class that may be derived from and called with anything."""
    body = {"__init__": lambda self, *_a, **_k: None, "__getattr__": lambda _self, n: MagicMock(name=n)}
    return _StandInType(name, (), body)


def _made(module, name):
    """Return the class of one of the modules here, ``None`` where there is none."""
    homes = FAKES.get(module, ()) if name.startswith("Qgs") else ()
    return next((vars(m)[name] for m in map(importlib.import_module, homes) if name in vars(m)), None)


class _StandInModule(types.ModuleType):
    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        if self.__name__ == "qgis.PyQt":  # from qgis.PyQt import QtCore
            return importlib.import_module(f"qgis.PyQt.{name}")
        value = _made(self.__name__, name)
        if value is None:
            value = _stand_in(name) if name.startswith("Q") else MagicMock(name=name)
        setattr(self, name, value)
        return value


class Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Makes ``qgis.PyQt.X`` from ``PyQt6.X`` as QGIS's own shim does, and stand-ins for the rest of QGIS and GDAL."""

    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("qgis", "osgeo", "processing"):
            return importlib.machinery.ModuleSpec(name, self, is_package=True)
        return None

    def create_module(self, spec):
        if not spec.name.startswith("qgis.PyQt."):
            return _StandInModule(spec.name)
        real = importlib.import_module("PyQt6." + spec.name.rsplit(".", 1)[1])
        module = types.ModuleType(spec.name)
        module.__dict__.update({key: value for key, value in vars(real).items() if not key.startswith("__")})
        if spec.name.endswith("QtWidgets"):
            from PyQt6 import QtGui

            module.QAction, module.QActionGroup, module.QShortcut = QtGui.QAction, QtGui.QActionGroup, QtGui.QShortcut
        return module

    def exec_module(self, module):
        pass
