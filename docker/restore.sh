#!/bin/sh
# Puts a backup of backup.sh into an empty database, as the role that owns the tables; every node is stopped.
#
#   PGHOST=… PGDATABASE=dieuphoi PGUSER=dieuphoi_owner PGPASSWORD=… restore.sh FILE
#
# A database that holds anything is refused: lay the old one aside first (alter database dieuphoi rename to …) and create an
# empty one, as in "Two roles in the database" of docs/operations.md. The application gives its role the rights at its start.
set -eu
file=${1:?Hãy cho biết tệp sao lưu: restore.sh TỆP}
if [ -f "$file.sha256" ]; then
    (cd "$(dirname "$file")" && sha256sum --check --quiet "$(basename "$file").sha256") \
        || { echo "Bản sao lưu $file đã hỏng. Hãy dùng bản khác; cơ sở dữ liệu chưa bị thay đổi gì." >&2; exit 1; }
fi
tables=$(psql --no-psqlrc -At -v ON_ERROR_STOP=1 -c "select count(*) from pg_tables where schemaname = 'public'")
if [ "$tables" -ne 0 ]; then
    echo "Cơ sở dữ liệu đang có $tables bảng. Hãy đổi tên nó để giữ lại và tạo cơ sở dữ liệu trống rồi chạy lại." >&2
    exit 1
fi
pg_restore --exit-on-error --single-transaction --no-owner --no-privileges --dbname="$PGDATABASE" "$file"
echo "Đã phục hồi từ $file. Hãy khởi động ứng dụng."
