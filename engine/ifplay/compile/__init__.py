"""Tree to state graph, one pass to a file; `pipeline.py` lists them in order."""
