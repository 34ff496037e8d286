"""What the operating system holds this program to. Standard library only, because it comes before everything else."""
