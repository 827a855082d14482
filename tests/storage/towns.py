"""The smallest rows of the schema, for tests that are about transactions and not about what is in them."""

from storage.database import Transaction


def add_town(tx: Transaction, name: str) -> int:
    return tx.insert("INSERT INTO municipality (name, timezone) VALUES (:name, 'Europe/Berlin')", name=name)


def towns(tx: Transaction) -> list[str]:
    return [row["name"] for row in tx.all("SELECT name FROM municipality ORDER BY id")]


class Refused(Exception):
    pass


def add_town_and_refuse(tx: Transaction, name: str) -> None:
    add_town(tx, name)
    raise Refused
