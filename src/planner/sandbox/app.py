"""The application: which address leads where, and who may knock."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Route

from planner.sandbox.box import Box
from planner.sandbox.control import control
from planner.sandbox.gateway import broken, graph
from planner.sandbox.guard import LoopbackGuard
from planner.sandbox.pictures_served import picture
from planner.sandbox.rupload import rupload
from planner.sandbox.web.endpoints import PAGE_ROUTES

_WRITING = ["POST", "DELETE", "PUT", "PATCH", "OPTIONS"]
_ANY = ["GET", "HEAD", *_WRITING]


def application(box: Box) -> Starlette:
    """The whole server for this sandbox."""
    app = Starlette(
        routes=[
            *PAGE_ROUTES,
            Route("/", graph, methods=_WRITING),
            Route("/_control", control, methods=["GET", "POST"]),
            Route("/_control/{name:path}", control, methods=["GET", "POST", "DELETE"]),
            Route("/_cdn/{path:path}", picture, methods=["GET"]),
            Route("/rupload/{path:path}", rupload, methods=["GET", "POST"]),
            Route("/{path:path}", graph, methods=_ANY),
        ],
        exception_handlers={Exception: broken},
        middleware=[Middleware(LoopbackGuard, base_url=box.base_url)],
    )
    app.state.box = box
    return app
