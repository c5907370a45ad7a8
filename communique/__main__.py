"""`python -m communique`, for where the script is not on the path."""

from .cli import main

main(prog_name="communique")
