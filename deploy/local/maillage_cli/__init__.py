"""The launcher of a local installation: real parts, one machine, no container needed."""
