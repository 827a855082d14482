"""The program as its users meet it: the installed command, in a process of its own, over HTTP."""
