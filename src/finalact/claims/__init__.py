"""The ledger of claims: corrections, withdrawals, populations, what was known by a day."""
