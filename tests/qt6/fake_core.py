"""Stand-ins for classes of ``qgis.core``: real Qt 6 objects with real signals, and just enough behaviour to use them.

What a class does not have here is a mock that takes anything. Layers and projects are in ``fake_layers``.
``tests/qgis/test_api_names.py`` holds the names of these methods against the real QGIS.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from unittest.mock import MagicMock

from PyQt6.QtCore import QDateTime, QObject, pyqtSignal
from PyQt6.QtGui import QIcon
from PyQt6.QtWidgets import QApplication

#: What stands for the user's profile; set by the smoke run, which removes it.
PROFILE = Path(tempfile.gettempdir())


class Loose:
    """Has a mock for every name that it does not have."""

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        made = MagicMock(name=f"{type(self).__name__}.{name}")
        setattr(self, name, made)
        return made


class LooseObject(QObject):
    """The same for what is a QObject."""

    __getattr__ = Loose.__getattr__


class QgsCsException(Exception):
    """Never raised here."""


class QgsProcessingException(Exception):
    """Never raised here."""


class QgsSettings:
    """Keeps the settings in memory."""

    kept: dict = {}

    def value(self, key, default=None):
        return self.kept.get(key, default)

    def setValue(self, key, value):
        self.kept[key] = value

    def remove(self, key):
        for known in [k for k in self.kept if k == key or k.startswith(key + "/")]:
            del self.kept[known]


class _Tasks:
    def addTask(self, task):
        task.started = True
        return 1

    def task(self, number):
        """No task is left: none is ever run."""


class QgsApplication:
    """Of its kind only what the plugin asks for."""

    registry = MagicMock(name="processingRegistry")
    tasks = _Tasks()

    @staticmethod
    def instance():
        return QApplication.instance()

    @staticmethod
    def locale():
        return "en"

    @staticmethod
    def getThemeIcon(_name):
        return QIcon()

    @staticmethod
    def qgisSettingsDirPath():
        return str(PROFILE)

    @classmethod
    def processingRegistry(cls):
        return cls.registry

    @classmethod
    def taskManager(cls):
        return cls.tasks


class QgsTask(LooseObject):
    """A task that is never run: its thread is not what is tried here."""

    taskTerminated = pyqtSignal()
    taskCompleted = pyqtSignal()
    progressChanged = pyqtSignal(float)
    Flag = MagicMock(name="QgsTask.Flag")

    def __init__(self, description="", flags=None):
        super().__init__()
        self.wanted_off = False

    def isCanceled(self):
        return self.wanted_off

    def cancel(self):
        self.wanted_off = True

    def setProgress(self, progress):
        self.progressChanged.emit(float(progress))


class QgsFeedback(QObject):
    """A feedback."""

    progressChanged = pyqtSignal(float)
    canceled = pyqtSignal()

    def isCanceled(self):
        return False


class QgsDateTimeRange:
    """A range of instants."""

    def __init__(self, begin=None, end=None):
        self._begin, self._end = begin or QDateTime(), end or QDateTime()

    def begin(self):
        return self._begin

    def end(self):
        return self._end

    def isEmpty(self):
        return self._begin > self._end


class QgsInterval:
    """A duration: number and unit."""

    def __init__(self, *values):
        self.values = values

    def __eq__(self, other):
        return self.values == other.values

    __hash__ = None


class QgsTemporalNavigationObject(LooseObject):
    """The temporal controller: frames are counted, play is only noted."""

    updateTemporalRange = pyqtSignal(object)

    def __init__(self, parent=None):
        super().__init__(parent)
        from qgis.core import Qgis

        self._duration = QgsInterval()
        self._modes, self._states = Qgis.TemporalNavigationMode, Qgis.AnimationState
        self._mode, self._extents, self._frame, self._playing = self._modes.Disabled, QgsDateTimeRange(), 0, False
        self._speed, self._loops = 1.0, False

    def navigationMode(self):
        return self._mode

    def setNavigationMode(self, mode):
        self._mode = mode
        self.updateTemporalRange.emit(self._extents)

    def temporalExtents(self):
        return self._extents

    def setTemporalExtents(self, extents):
        self._extents = extents

    def frameDuration(self):
        return self._duration

    def setFrameDuration(self, duration):
        self._duration = duration

    def currentFrameNumber(self):
        return self._frame

    def setCurrentFrameNumber(self, number):
        self._frame = number
        self.updateTemporalRange.emit(self._extents)

    def totalFrameCount(self):
        return 1000

    def framesPerSecond(self):
        return self._speed

    def setFramesPerSecond(self, speed):
        self._speed = speed

    def isLooping(self):
        return self._loops

    def setLooping(self, loops):
        self._loops = loops

    def availableTemporalRanges(self):
        return []

    def animationState(self):
        return self._states.Forward if self._playing else self._states.Idle

    def playForward(self):
        self._playing = True

    def pause(self):
        self._playing = False


class QgsLocatorFilter(QObject):
    """The base of a locator filter."""

    resultFetched = pyqtSignal(object)


class QgsLocatorResult:
    """What a locator finds."""

    def setUserData(self, value):
        self.kept = value

    def getUserData(self):
        return self.kept


class QgsExpression(Loose):
    """Quotes; functions are kept."""

    functions: dict = {}

    @staticmethod
    def quotedValue(value):
        return "'" + str(value).replace("'", "''") + "'"

    @staticmethod
    def quotedColumnRef(name):
        return f'"{name}"'

    @classmethod
    def registerFunction(cls, function, transfer=False):
        cls.functions[function.name()] = function
        return True

    @classmethod
    def unregisterFunction(cls, name):
        return cls.functions.pop(name, None) is not None


class QgsExpressionFunction(Loose):
    """A function with its name."""

    def __init__(self, name, *_rest):
        self._name = name

    def name(self):
        return self._name


class QgsMimeDataUtils:
    """Knows no drag of QGIS's own."""

    @staticmethod
    def isUriList(mime):
        return False
