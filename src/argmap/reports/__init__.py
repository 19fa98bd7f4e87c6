"""What can be told of maps as a whole; one report a module, loaded when it is asked for.

A report thinks nothing up: what it tells comes from `analyses`. It makes a `Document`, and knows
neither terminal nor page.
"""
