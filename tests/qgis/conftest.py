"""The end of a run: when all has been reported, the process ends without QGIS's own teardown.

With layouts and threads about, the order in which Python and QGIS take their last objects down is nobody's, and can
end in a crash after the last test (seen on 3.22, 3.40 and 3.44); it must not decide the status.
"""

import os
import sys

import pytest

_status = {}


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config):
    """No capture of Qt's messages: it is put in and taken out around each test, and a message that comes from a thread
    that draws in just that moment calls nothing (``'NoneType' object is not callable``)."""
    config.option.qt_log = False


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session, exitstatus):
    _status["code"] = int(exitstatus)


@pytest.hookimpl(trylast=True)
def pytest_unconfigure(config):
    if "code" in _status and not config.option.collectonly:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(_status["code"])


@pytest.fixture(scope="session", autouse=True)
def no_wal(qgis_app):
    """As in ``tools/lib/profile.ini``: run as root, QGIS 3.22 would put every copy of the atlas into WAL mode."""
    from qgis.core import QgsSettings

    QgsSettings().setValue("qgis/walForSqlite3", False)


@pytest.fixture(scope="session", autouse=True)
def styles_of_removed_layers(kept_styles):
    """A test's layers go with the next one's new project."""
    from qgis.core import QgsProject

    kept_styles.follow(QgsProject.instance())
