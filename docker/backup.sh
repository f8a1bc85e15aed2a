#!/bin/sh
# A backup of a PostgreSQL server of one's own, while people work, with pg_dump of the server's major version or newer.
#
#   PGHOST=… PGDATABASE=dieuphoi PGUSER=dieuphoi_owner PGPASSWORD=… backup.sh FOLDER [KEEP]
#
# Writes FOLDER/dieu-phoi-<moment>.dump and its SHA-256 beside it, and a row into backup_taken, which the page Vận hành shows.
# KEEP: how many of the newest stay (0: all). Under its name a file is whole: until then it ends in .part.
set -eu
folder=${1:?Hãy cho biết thư mục cất bản sao lưu: backup.sh THƯ-MỤC [SỐ BẢN GIỮ LẠI]}
keep=${2:-0}
umask 077
mkdir -p "$folder"
file=$folder/dieu-phoi-$(date +%Y-%m-%dT%H-%M-%S).dump
trap 'rm -f "$file.part"' EXIT
pg_dump --format=custom --no-owner --no-privileges --file="$file.part"
mv "$file.part" "$file"
(cd "$folder" && sha256sum "$(basename "$file")" > "$(basename "$file").sha256")
bytes=$(wc -c < "$file")
# Through standard input: psql takes no variables in a command.
psql --quiet --no-psqlrc -v ON_ERROR_STOP=1 -v place="$file" -v bytes="$bytes" <<'SQL'
insert into backup_taken (place, bytes, way) values (:'place', :'bytes', 'pg_dump');
SQL
if [ "$keep" -gt 0 ]; then
    ls -1 "$folder"/dieu-phoi-*.dump | sort -r | tail -n +$((keep + 1)) | while read -r old; do
        rm -f "$old" "$old.sha256"
    done
fi
echo "Đã sao lưu vào $file ($bytes byte)."
