"""What can be taken along from a result: the report, the pictures, tables for a computer, a package for other towns."""

from handlers.takeaway import files, pictures

ROUTES = (*files.ROUTES, *pictures.ROUTES)

__all__ = ["ROUTES"]
