"""The whole program among simulated towns, in virtual time: what one seed draws happens the same way every time.

    python -m tests.simulation --seed 7          a few days of two towns
    python -m tests.simulation --year            40 towns for a year
    make soak SECONDS=3600                       seeds for an hour, until one breaks a promise

From the inside to the outside: `universe` is the time, `inline_database` and `bot_api` are the disk and the network,
`program` is the process that is killed and started again, `weather` and `troubles` say what goes wrong when; `actor`,
`participant` and `coordinator` are the people, `towns` what they have planned; `ledger`, `witness` and `calm` watch
that every promise of `size.Promise` is kept; `paths` counts what is seldom met. What is not simulated stands in
docs/reliability.md.
"""
