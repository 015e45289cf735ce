"""What a new story begins with: four small stories to write over, and the files that stand around one."""
