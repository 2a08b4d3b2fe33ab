# The same tasks as `python3 run.py`, for those who have make.
.DEFAULT_GOAL := help
.PHONY: help demo check setup fmt lint types test golden eval bench docs

help demo check setup fmt lint types test golden eval bench docs:
	@python3 run.py $@
