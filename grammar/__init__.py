"""The grammar of the story language, in files that read from top to bottom: story, prose, expressions, …"""
