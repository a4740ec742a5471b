"""Functions for the few places in QGIS that keep what they are given for ever."""

from __future__ import annotations

import builtins
import types
import weakref
from typing import Any, Callable


def relay(method: Callable[..., Any], without: Callable[..., Any]) -> Callable[..., Any]:
    """Return a function that calls a bound ``method`` while its object lives, afterwards ``without``.

    ``QgsPathResolver`` takes a reference to its preprocessor that it never gives back, whatever is removed. A bound
    method would keep the whole plugin with its data, and any function of this package the modules of that life, at
    every reload; what is returned keeps neither: it knows the object weakly and no module's names.

    :param without: a built-in type or function (``str``), which is of no plugin.
    """
    found = weakref.WeakMethod(method)

    def call(*arguments: Any) -> Any:
        target = found()
        return without(*arguments) if target is None else target(*arguments)

    bare = {"__builtins__": builtins, "__name__": "peru_access_atlas_relay"}
    return types.FunctionType(call.__code__, bare, "relay", None, call.__closure__)
