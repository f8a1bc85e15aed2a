package vn.dieuphoi.work;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.PlanId;

/** Numbers tasks outside the plan within their plan; the row's lock keeps two nodes from taking the same one. */
@Component
class AssignmentNumbers {

    private final JdbcClient database;

    AssignmentNumbers(JdbcClient database) {
        this.database = database;
    }

    long next(PlanId plan) {
        return database.sql("""
                        insert into assignment_number (plan, last) values (?, 1)
                        on conflict (plan) do update set last = assignment_number.last + 1 returning last""").param(plan.value()).query(Long.class).single();
    }
}
