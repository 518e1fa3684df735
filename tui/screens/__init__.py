"""The workbench's screens, from choosing documents to exporting what was found."""
