import sys

def test_shots(page, live_server):
    for name, adr in {"login":"/account/login/","404":"/nergens/","login-dark":"/account/login/"}.items():
        for w in (1280,320):
            page.emulate_media(color_scheme="dark" if "dark" in name else "light")
            page.set_viewport_size({"width":w,"height":700})
            page.goto(adr)
            page.screenshot(path=f"/tmp/skel/{name}-{w}.png")
