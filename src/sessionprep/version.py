"""Which SessionPrep this is: said once, read by the build and by the program alike."""

VERSION = "0.1.0"
