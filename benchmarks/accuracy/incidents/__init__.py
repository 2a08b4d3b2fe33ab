"""What happened, where, when and by whom: accounts of one report each beside the forms that people filled in for it."""
