"""What every test shares: how hard the laws are tried."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

# A clock fails tests on a busy machine, so there is no deadline. The same examples are tried each
# time, so that a change is blamed for what it did; `HYPOTHESIS_PROFILE=thorough` tries new ones.
settings.register_profile(
    "default",
    deadline=None,
    derandomize=True,
    max_examples=50,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    "thorough", parent=settings.get_profile("default"), derandomize=False, max_examples=2_000
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))
