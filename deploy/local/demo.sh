# shellcheck shell=bash
demo() { die "not yet"; }
