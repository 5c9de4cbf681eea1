#!/usr/bin/python3
"""Drops files on a window of the X screen, as a file manager does (XDND, version 5).

    drop.py WINDOW X Y PATH ...

WINDOW is its X id, X and Y are where on the screen the files are let go. It ends when
the window has fetched the list of files and said that it is done.
See https://www.freedesktop.org/wiki/Specifications/XDND/
"""
import os
import select
import sys
import urllib.parse

from Xlib import X, Xatom, display
from Xlib.protocol import event

PATIENCE = 20  # seconds, for any one answer


def fail(sentence):
    sys.exit("drop: " + sentence)


def main(window, x, y, *paths):
    screen = display.Display()
    root = screen.screen().root
    target = screen.create_resource_object("window", int(window, 0))
    atom = screen.intern_atom
    uri_list, selection = atom("text/uri-list"), atom("XdndSelection")
    uris = "".join("file://" + urllib.parse.quote(os.path.abspath(p)) + "\r\n" for p in paths).encode()

    # The source of the drag: a window nobody sees, which owns what is dragged.
    source = root.create_window(-1, -1, 1, 1, 0, screen.screen().root_depth)
    source.set_selection_owner(selection, X.CurrentTime)
    target = aware(screen, target) or fail("the window takes no files")

    def tell(kind, *data):
        target.send_event(event.ClientMessage(window=target, client_type=atom(kind), data=(32, list(data))))
        screen.flush()

    def answer(request):
        """Hands the list of files over to whoever asks for it."""
        known = {atom("TARGETS"): (Xatom.ATOM, 32, [uri_list]), uri_list: (uri_list, 8, uris)}
        place = request.property or request.target
        if request.target in known:
            kind, width, value = known[request.target]
            request.requestor.change_property(place, kind, width, value)
        else:
            place = X.NONE
        request.requestor.send_event(event.SelectionNotify(
            time=request.time, requestor=request.requestor, selection=request.selection,
            target=request.target, property=place))
        screen.flush()

    def until(kind):
        wanted = atom(kind)
        while True:
            while screen.pending_events():
                e = screen.next_event()
                if e.type == X.SelectionRequest:
                    answer(e)
                elif e.type == X.ClientMessage and e.client_type == wanted:
                    return e.data[1]
            if not select.select([screen], [], [], PATIENCE)[0]:
                fail(f"the window never answered with {kind}")

    tell("XdndEnter", source.id, 5 << 24, uri_list, 0, 0)
    tell("XdndPosition", source.id, 0, int(x) << 16 | int(y), X.CurrentTime, atom("XdndActionCopy"))
    if not until("XdndStatus")[1] & 1:
        fail("the window would not have the files")
    tell("XdndDrop", source.id, 0, X.CurrentTime, 0, 0)
    if not until("XdndFinished")[1]:  # GLFW tells how many bytes it got, odd or even
        fail("the window did not take the files")


def aware(screen, window):
    """The window, or the one within it, that takes drops: a window manager wraps it."""
    if window.get_full_property(screen.intern_atom("XdndAware"), X.AnyPropertyType):
        return window
    for child in window.query_tree().children:
        found = aware(screen, child)
        if found:
            return found
    return None


if __name__ == "__main__":
    if len(sys.argv) < 5:
        fail(__doc__)
    main(*sys.argv[1:])
