#!/bin/bash
# Makes a database and a role for each subgraph when the server starts for the first time. A role owns its own
# database and can reach no other.
set -euo pipefail

make_database() {
  local name=$1 password=$2
  psql --username "$POSTGRES_USER" --dbname postgres --no-psqlrc --quiet \
    --set ON_ERROR_STOP=1 --set name="$name" --set password="$password" <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password' NOSUPERUSER NOCREATEDB NOCREATEROLE;
CREATE DATABASE :"name" OWNER :"name";
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
SQL
}

make_database education "$EDUCATION_DATABASE_PASSWORD"
make_database labour "$LABOUR_DATABASE_PASSWORD"
make_database agreements "$AGREEMENTS_DATABASE_PASSWORD"
