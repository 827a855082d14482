"""Everything that storage raises is one tree, so that the layers above never import a database driver.

The text of each is one line; where an operator can help, it says how.

StorageError
├── DatabaseUnusable          the program cannot start with this file or this key
│   ├── KeyRefused            the key file: missing, too open, malformed, or in the wrong place
│   ├── DatabaseKeyWrong      the key is sound but made for another database
│   ├── DatabaseDamaged       the file is cut off or changed
│   ├── DatabaseTooNew        written by a newer version of the program
│   ├── MigrationChanged      a migration differs from what was applied under its number
│   ├── MigrationFailed       a migration could not be applied; the database is as it was before it
│   └── BackupRefused         a copy is not made or not restored, because it would overwrite or is not sound
├── ConstraintViolated        a row breaks a rule of the schema
├── NotFound                  exactly one row was expected
├── StatementFailed           the SQL is wrong
├── DatabaseBusy              another process held the write lock for too long
├── DatabaseFailed            the disk is full or failed; nothing of this write was kept
├── DatabaseClosed            used after close()
└── TransactionOver           a Transaction was used after its function had returned
"""


class StorageError(Exception):
    """Root of the tree above."""


class DatabaseUnusable(StorageError):
    pass


class KeyRefused(DatabaseUnusable):
    pass


class DatabaseKeyWrong(DatabaseUnusable):
    pass


class DatabaseDamaged(DatabaseUnusable):
    pass


class DatabaseTooNew(DatabaseUnusable):
    pass


class MigrationChanged(DatabaseUnusable):
    pass


class MigrationFailed(DatabaseUnusable):
    pass


class BackupRefused(DatabaseUnusable):
    pass


class ConstraintViolated(StorageError):
    pass


class NotFound(StorageError):
    pass


class StatementFailed(StorageError):
    pass


class DatabaseBusy(StorageError):
    pass


class DatabaseFailed(StorageError):
    pass


class DatabaseClosed(StorageError):
    pass


class TransactionOver(StorageError):
    pass
