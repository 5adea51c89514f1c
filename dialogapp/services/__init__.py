"""The use cases, one module a noun, and the ports that the outer layers fill."""
