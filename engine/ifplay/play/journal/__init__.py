"""What readers have done, kept on disk: every choice before the next turn is shown. Begin with `journal`."""
