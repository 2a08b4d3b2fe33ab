"""Pictures of an account, laid out here and drawn by Vega as SVG that takes its colours and type from the page."""
