"""Reads many news reports of one incident against each other and gives back one sourced account."""
