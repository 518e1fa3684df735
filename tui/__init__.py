"""The workbench: the Textual app in which an analyst walks through and judges the changes."""
