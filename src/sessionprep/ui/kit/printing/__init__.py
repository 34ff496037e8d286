"""Paper from a printer: asked for, told what it means, and only then loaded."""
