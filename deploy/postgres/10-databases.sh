#!/bin/bash
# Makes a database and a role for each subgraph when the server starts for the first time. A role owns its own
# database and can reach no other, the server's own included.
set -euo pipefail

run_sql() {
  psql --username "$POSTGRES_USER" --dbname postgres --no-psqlrc --quiet --set ON_ERROR_STOP=1 "$@"
}

run_sql <<'SQL'
REVOKE CONNECT, TEMPORARY ON DATABASE postgres, template1 FROM PUBLIC;
SQL

# psql reads the password from the environment: on a command line every user of the machine could see it.
make_database() {
  local name=$1 password_variable=$2
  : "${!password_variable:?is missing}"
  run_sql --set name="$name" --set program="samspill_$name" --set password_variable="$password_variable" <<'SQL'
\getenv password :password_variable
CREATE ROLE :"name" LOGIN PASSWORD :'password' NOSUPERUSER NOCREATEDB NOCREATEROLE;
-- The program acts as this role, which owns no table, so that row-level security holds for it.
CREATE ROLE :"program" NOLOGIN;
GRANT :"program" TO :"name";
CREATE DATABASE :"name" OWNER :"name";
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
SQL
}

make_database education EDUCATION_DATABASE_PASSWORD
make_database labour LABOUR_DATABASE_PASSWORD
make_database agreements AGREEMENTS_DATABASE_PASSWORD
