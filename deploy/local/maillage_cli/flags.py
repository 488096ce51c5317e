"""The flags of the virtual machines, stated with every figure of start-up, memory and throughput."""

from __future__ import annotations

# The optimising compiler (C2) comes later than by default: eleven processes that start at once on two cores would spend more
# on optimising their start than on starting. What is hot for seconds is compiled all the same.
LATE_C2 = (
    "-XX:Tier4InvocationThreshold=300000",
    "-XX:Tier4MinInvocationThreshold=36000",
    "-XX:Tier4CompileThreshold=900000",
    "-XX:Tier4BackEdgeThreshold=2400000",
)

# Ahead-of-time caches are bound to them.
FLAGS = (
    "-XX:+UseCompactObjectHeaders",
    "-XX:+UseSerialGC",
    "-Xmx192m",
    "-Xss512k",
    *LATE_C2,
    "-XX:+ExitOnOutOfMemoryError",
    "--enable-native-access=ALL-UNNAMED",
)
# In training, by the simple compiler only: what the optimising one did then, it would do again at each start, a second each.
IN_TRAINING = ("-XX:TieredStopAtLevel=1",)
# Two thousand readers of the live stream hold 87 kB each; others never come near their limit.
LARGER_HEAPS = {"projection": ("-Xmx384m",)}
