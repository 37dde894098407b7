-- A transfer updates two accounts and no indexed column of theirs. With room on the row's own page that touches no
-- index (a heap-only tuple); without, each of the two writes into all six indexes and makes the table longer.
ALTER TABLE account SET (fillfactor = 50);
