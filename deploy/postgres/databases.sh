#!/bin/sh
# One database and one role for each subgraph; none may look into another's. Run once by the
# Postgres image, on an empty volume.
set -eu
for name in users catalog cart orders payments notifications; do
  psql -v ON_ERROR_STOP=1 -v name="$name" -v password="$POSTGRES_PASSWORD" -U postgres <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke all on database :"name" from public;
SQL
done
