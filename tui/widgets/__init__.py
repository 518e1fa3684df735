"""The workbench's widgets: all draw lines of cells themselves, and none parses markup."""
