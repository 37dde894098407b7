-- Whether the ledger lets the member's account take part in transfers: what nobody can be thanked for is not suggested.
alter table known_member add column account_open boolean not null default true;
