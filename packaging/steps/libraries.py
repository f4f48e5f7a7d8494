"""The system libraries that Qt needs on Linux, checked by loading them; nothing has to be installed for that.

What PySide6 brings itself is not here, and neither is the C library. `python3 packaging/steps/libraries.py` prints the
missing ones, which is also how a fresh process looks again after an installation.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass

ALWAYS, X11, WAYLAND = "always", "x11", "wayland"


@dataclass(frozen=True)
class Library:
    """A shared library, when it is needed, and the package that brings it on each family of systems."""

    soname: str
    needed: str
    debian: str
    fedora: str
    arch: str


LIBRARIES = (
    Library("libstdc++.so.6", ALWAYS, "libstdc++6", "libstdc++", "gcc-libs"),
    Library("libz.so.1", ALWAYS, "zlib1g", "zlib-ng-compat", "zlib"),
    Library("libzstd.so.1", ALWAYS, "libzstd1", "libzstd", "zstd"),
    Library("libglib-2.0.so.0", ALWAYS, "libglib2.0-0", "glib2", "glib2"),
    Library("libgthread-2.0.so.0", ALWAYS, "libglib2.0-0", "glib2", "glib2"),
    Library("libGL.so.1", ALWAYS, "libgl1", "libglvnd-glx", "libglvnd"),
    Library("libEGL.so.1", ALWAYS, "libegl1", "libglvnd-egl", "libglvnd"),
    Library("libfontconfig.so.1", ALWAYS, "libfontconfig1", "fontconfig", "fontconfig"),
    Library("libfreetype.so.6", ALWAYS, "libfreetype6", "freetype", "freetype2"),
    Library("libdbus-1.so.3", ALWAYS, "libdbus-1-3", "dbus-libs", "dbus"),
    Library("libxkbcommon.so.0", ALWAYS, "libxkbcommon0", "libxkbcommon", "libxkbcommon"),
    Library("libX11.so.6", ALWAYS, "libx11-6", "libX11", "libx11"),
    Library("libX11-xcb.so.1", X11, "libx11-xcb1", "libX11-xcb", "libx11"),
    Library("libxcb.so.1", X11, "libxcb1", "libxcb", "libxcb"),
    Library("libxcb-cursor.so.0", X11, "libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
    Library("libxcb-icccm.so.4", X11, "libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
    Library("libxcb-image.so.0", X11, "libxcb-image0", "xcb-util-image", "xcb-util-image"),
    Library("libxcb-keysyms.so.1", X11, "libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
    Library("libxcb-randr.so.0", X11, "libxcb-randr0", "libxcb", "libxcb"),
    Library("libxcb-render.so.0", X11, "libxcb-render0", "libxcb", "libxcb"),
    Library("libxcb-render-util.so.0", X11, "libxcb-render-util0", "xcb-util-renderutil", "xcb-util-renderutil"),
    Library("libxcb-shape.so.0", X11, "libxcb-shape0", "libxcb", "libxcb"),
    Library("libxcb-shm.so.0", X11, "libxcb-shm0", "libxcb", "libxcb"),
    Library("libxcb-sync.so.1", X11, "libxcb-sync1", "libxcb", "libxcb"),
    Library("libxcb-util.so.1", X11, "libxcb-util1", "xcb-util", "xcb-util"),
    Library("libxcb-xfixes.so.0", X11, "libxcb-xfixes0", "libxcb", "libxcb"),
    Library("libxcb-xkb.so.1", X11, "libxcb-xkb1", "libxcb", "libxcb"),
    Library("libxkbcommon-x11.so.0", X11, "libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
    Library("libwayland-client.so.0", WAYLAND, "libwayland-client0", "libwayland-client", "wayland"),
    Library("libwayland-cursor.so.0", WAYLAND, "libwayland-cursor0", "libwayland-cursor", "wayland"),
    Library("libwayland-egl.so.1", WAYLAND, "libwayland-egl1", "libwayland-egl", "wayland"),
)


def missing() -> list[Library]:
    """The libraries that this machine cannot load."""
    try:
        import ctypes
    except ImportError:
        # A Python built without libffi cannot look; Qt will say itself what it lacks.
        return []
    absent = []
    for library in LIBRARIES:
        try:
            ctypes.CDLL(library.soname)
        except OSError:
            absent.append(library)
    return absent


if __name__ == "__main__":
    for absent_library in missing():
        print(absent_library.soname)
    sys.exit(0)
