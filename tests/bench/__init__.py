"""Benchmarks: each is a script that prints medians and ratios, against a named peer where there is one."""
