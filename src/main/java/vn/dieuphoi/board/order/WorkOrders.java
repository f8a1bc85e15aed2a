package vn.dieuphoi.board.order;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.work.WorkKey;

/** The orders by which work was given on our pages; what was given in Tasklist or before has none. */
@Component
@Transactional
public class WorkOrders {

    private final JdbcClient database;
    private final Clock clock;

    WorkOrders(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The id of an order to come; one that is not kept leaves a gap and nothing else. */
    long nextId() {
        return database.sql("select nextval(pg_get_serial_sequence('work_order', 'id'))")
                .query(Long.class)
                .single();
    }

    void keep(WorkOrder order) {
        database.sql("""
                        insert into work_order (id, assigned_by, document_number, document_date, given_by, given_acting_for,
                            given_at) overriding system value
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(order.id(), order.assignedBy().value())
                .params(order.document().number(), order.document().date())
                .params(order.givenBy().person(), order.givenBy().actingFor())
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    void addTo(WorkOrder order, String processInstance) {
        database.sql("insert into work_order_member (process_instance, work_order) values (?, ?)")
                .params(processInstance, order.id())
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<WorkOrder> find(long id) {
        return database.sql("select * from work_order where id = ?")
                .param(id)
                .query(WorkOrders::order)
                .optional();
    }

    /** Of several pieces of work, by their keys; one statement. */
    @Transactional(readOnly = true)
    public Map<String, WorkOrder> of(Collection<String> works) {
        Map<String, WorkOrder> orders = new HashMap<>();
        if (!works.isEmpty()) {
            database.sql("""
                            select w.key, o.* from work_item w
                            join work_order_member m on m.process_instance = w.process_instance
                            join work_order o on o.id = m.work_order where w.key in (:works)""").param("works", works).query(row -> {
                orders.put(row.getString("key"), order(row, 0));
            });
        }
        return orders;
    }

    /** The pieces of work that one order gave, those that are opened already. */
    @Transactional(readOnly = true)
    public List<WorkKey> worksOf(long order) {
        return database.sql("""
                        select w.key from work_item w join work_order_member m on m.process_instance = w.process_instance
                        where m.work_order = ? order by w.key""")
                .param(order)
                .query((row, number) -> new WorkKey(row.getString(1)))
                .list();
    }

    private static WorkOrder order(ResultSet row, int number) throws SQLException {
        return new WorkOrder(
                row.getLong("id"),
                new PartyCode(row.getString("assigned_by")),
                new OrderDocument(row.getString("document_number"), row.getObject("document_date", LocalDate.class)),
                Actor.in(row, "given_by", "given_acting_for"));
    }
}
