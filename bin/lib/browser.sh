# Finds Chromium, its driver and Python for the end-to-end tests. Sourced, not run.
# shellcheck shell=bash

find_browser() {
    local browser
    for browser in "${KITH_CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable \
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
        if command -v "$browser" >/dev/null && command -v "${KITH_CHROMEDRIVER:-chromedriver}" >/dev/null; then
            KITH_CHROMIUM=$(command -v "$browser")
            KITH_CHROMEDRIVER=$(command -v "${KITH_CHROMEDRIVER:-chromedriver}")
            export KITH_CHROMIUM KITH_CHROMEDRIVER
            return
        fi
    done
    return 1
}

use_browser() {
    find_browser || { apt_install chromium chromium-driver && find_browser; } ||
        die "The browser tests need Chromium or Chrome and its chromedriver on PATH (or in KITH_CHROMIUM and KITH_CHROMEDRIVER)."
}

# The API is also tried by a program that has nothing of ours.
use_python() {
    command -v "${KITH_PYTHON:-python3}" >/dev/null || apt_install python3 ||
        die "The end-to-end tests need Python 3 on PATH (or in KITH_PYTHON)."
}
