"""What can be taken along from a result: the report, the pictures, tables for a computer, a package for other towns."""

from handlers.exports import files, packages, pictures, tables

ROUTES = (*files.ROUTES, *pictures.ROUTES, *tables.ROUTES, *packages.ROUTES)

__all__ = ["ROUTES"]
