"""Who appears in a report: where names stand, what they name, and what stands around them."""
