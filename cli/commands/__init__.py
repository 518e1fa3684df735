"""The commands of `hensen`, one module each; loaded only when asked for."""
