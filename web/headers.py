"""Security headers for every answer: a content policy from 'none' up, no-store, no referrer, no framing.

In: a response. Out: the same with headers. Sources: CSP level 3, OWASP secure headers.
"""

from flask import Flask, Response, request

from web.page import KEPT, css_hash

# Our scripts, clips of fixed phrases and a face for letters: they name nobody, and say themselves how long
# they may be kept.
KEPT_BY_BROWSERS = (
    "script",
    "child_sheet",
    "sound.show_clip",
    "sound.show_open_clip",
    "press.show_ethiopic_face",
)


def policy(*, frames: bool = False, framed: bool = False) -> str:
    """The content security policy: our own scripts, pictures, styles, and one inlined stylesheet by hash.
    `frames`: the page shows another page of ours within it; `framed`: it may be shown so."""
    return "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            f"style-src 'self' {css_hash()}",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            "media-src 'self' blob:",
            "connect-src 'self'",
            "worker-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            *(["frame-src 'self'"] if frames else []),
            "frame-ancestors 'self'" if framed else "frame-ancestors 'none'",
        )
    )


def let_frame(response: Response) -> Response:
    """This page shows another page of ours within it."""
    response.headers["Content-Security-Policy"] = policy(frames=True)
    return response


def let_be_framed(response: Response) -> Response:
    """This page may be shown within another page of ours: a preview, which is nobody's."""
    response.headers["Content-Security-Policy"] = policy(framed=True)
    response.headers["X-Frame-Options"] = "SAMEORIGIN"
    return response


def permissions(*, microphone: bool = False) -> str:
    """What a page may ask the device for: nothing, or the microphone where a child records something."""
    return f"camera=(), geolocation=(), microphone=({'self' if microphone else ''}), browsing-topics=()"


def add_headers(response: Response) -> Response:
    """Set the headers that every answer carries; only files under static/ and clips of fixed
    phrases may be kept by the browser."""
    # A file that others made comes with a stricter policy of its own.
    response.headers.setdefault("Content-Security-Policy", policy())
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers.setdefault("X-Frame-Options", "DENY")
    response.headers["Cross-Origin-Opener-Policy"] = "same-origin"
    response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
    response.headers.setdefault("Permissions-Policy", permissions())
    if request.endpoint == "static" and response.status_code < 400:
        if request.args.get("v"):
            response.headers["Cache-Control"] = KEPT
    elif request.endpoint not in KEPT_BY_BROWSERS or response.status_code >= 400:
        response.headers["Cache-Control"] = "no-store"
    return response


def add_transport_security(response: Response) -> Response:
    """Ask browsers to come back over https only (live installations)."""
    response.headers["Strict-Transport-Security"] = "max-age=31536000; includeSubDomains"
    return response


def install(app: Flask, secure: bool) -> None:
    """Register the headers on an application."""
    app.after_request(add_headers)
    if secure:
        app.after_request(add_transport_security)
