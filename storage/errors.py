"""Everything that storage raises is one tree, so that the layers above never import a database driver.

The text of each is one line; where an operator can help, it says how.

StorageError
├── DatabaseUnusable          the program cannot go on with this file or this key; waiting does not help
│   ├── KeyRefused            the key file: missing, too open, malformed, or in the wrong place
│   ├── DatabaseKeyWrong      the key is sound but made for another database
│   ├── DatabaseNotEncrypted  a plain SQLite file lies where the encrypted one should
│   ├── DatabaseForeign       a file of another kind lies there, such as a ZIP file or a text
│   ├── DatabaseDamaged       the file is cut off or changed
│   ├── DatabaseMissing       a database was there, and its file is gone
│   ├── DatabaseTooNew        written by a newer version of the program
│   ├── MigrationChanged      a migration differs from what was applied under its number
│   ├── MigrationFailed       a migration could not be applied; the database is as it was before it
│   └── BackupRefused         a copy is not made or not restored, because it would overwrite or is not sound
├── DatabaseFailed            nothing of this write was kept
│   ├── DatabaseUnavailable   may pass by itself: what was asked for can be asked for again
│   │   ├── DatabaseBusy      another process held the write lock for too long
│   │   ├── DiskFull          no room is left, or no more than a quota grants
│   │   └── DiskReadOnly      the disk or the folder cannot be written to (any more)
│   └── DatabaseUnreadable    the disk failed, or the file is gone or out of reach
├── ConstraintViolated        a row breaks a rule of the schema
├── NotFound                  exactly one row was expected
├── StatementFailed           the SQL is wrong
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


class DatabaseNotEncrypted(DatabaseUnusable):
    pass


class DatabaseForeign(DatabaseUnusable):
    pass


class DatabaseDamaged(DatabaseUnusable):
    pass


class DatabaseMissing(DatabaseUnusable):
    pass


class DatabaseTooNew(DatabaseUnusable):
    pass


class MigrationChanged(DatabaseUnusable):
    pass


class MigrationFailed(DatabaseUnusable):
    pass


class BackupRefused(DatabaseUnusable):
    pass


class DatabaseFailed(StorageError):
    pass


class DatabaseUnavailable(DatabaseFailed):
    pass


class DatabaseBusy(DatabaseUnavailable):
    pass


class DiskFull(DatabaseUnavailable):
    pass


class DiskReadOnly(DatabaseUnavailable):
    pass


class DatabaseUnreadable(DatabaseFailed):
    pass


class ConstraintViolated(StorageError):
    pass


class NotFound(StorageError):
    pass


class StatementFailed(StorageError):
    pass


class DatabaseClosed(StorageError):
    pass


class TransactionOver(StorageError):
    pass
