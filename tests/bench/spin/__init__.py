"""SPIN beside the checker: a story's parts as C inside a Promela model, and the verifier that SPIN makes of it."""
