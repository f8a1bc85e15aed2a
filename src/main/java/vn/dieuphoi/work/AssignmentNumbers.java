package vn.dieuphoi.work;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers tasks outside the plan within their year; the row's lock keeps two nodes from taking the same one. */
@Component
class AssignmentNumbers {

    private final JdbcClient database;

    AssignmentNumbers(JdbcClient database) {
        this.database = database;
    }

    long next(int year) {
        return database.sql("""
                        insert into assignment_number (year, last) values (?, 1)
                        on conflict (year) do update set last = assignment_number.last + 1 returning last""").param(year).query(Long.class).single();
    }
}
