-- The key of the advisory lock that stands for a community's head until the transaction that makes the head has ended.
CREATE FUNCTION head_lock(community uuid) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS 'SELECT hashtextextended(CAST(community AS text), 0)';
