package vn.dieuphoi.rehearsal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.rehearsal.offices.Forms;
import vn.dieuphoi.rehearsal.offices.OpenTask;
import vn.dieuphoi.rehearsal.offices.ScriptedOffices;
import vn.dieuphoi.rehearsal.offices.Staff;
import vn.dieuphoi.rehearsal.result.Ledger;
import vn.dieuphoi.rehearsal.result.LedgerLine;
import vn.dieuphoi.rehearsal.result.LedgerLine.Event;

final class Rehearsal {

    static void profile(RehearsalOrder order) {
        long t0 = System.nanoTime();
        var plan = order.plan().plan();
        try (OwnApplication app = OwnApplication.start(
                order,
                plan,
                java.util.List.of(System.getProperty("reh.more", "--x=y").split(",")))) {
            long t1 = System.nanoTime();
            System.out.println("boot " + (t1 - t0) / 1e9);
            Ledger ledger = new Ledger();
            var tasks = app.desk(TaskService.class);
            ScriptedOffices offices = new ScriptedOffices(
                    order.offices(),
                    order.seed(),
                    app.desk(WorkingDays.class),
                    app.desk(JdbcClient.class),
                    new Staff(app.desk(PersonRegister.class)),
                    new Forms(app.desk(RepositoryService.class), tasks),
                    tasks,
                    app.desk(FormService.class),
                    new ScriptedOffices.Watcher() {
                        public void opened(OpenTask t) {
                            ledger.add(new LedgerLine(
                                    t.opened(), t.item(), t.instance(), Event.OPENED, t.party(), "", t.name()));
                        }

                        public void done(OpenTask t, String person, Instant now) {
                            ledger.add(new LedgerLine(
                                    now, t.item(), t.instance(), Event.DONE, t.party(), person, t.name()));
                        }
                    });
            var steps = app.desk(TimeSteps.class);
            for (LocalDate d = plan.issuedOn(); d.isBefore(LocalDate.of(plan.year() + 1, 3, 1)); d = d.plusMonths(1)) {
                steps.advanceTo(
                        d.atTime(LocalTime.of(18, 0)).atZone(HoChiMinhTime.ZONE).toInstant(), offices);
                System.out.println(d + " " + offices.done() + " " + offices.waiting() + " "
                        + app.desk(RuntimeService.class)
                                .createProcessInstanceQuery()
                                .count() + " t=" + (System.nanoTime() - t1) / 1e9);
            }
            System.out.println(offices.refusals());
            String csv = ledger.csv();
            java.nio.file.Files.writeString(java.nio.file.Path.of("/tmp/reh-ledger.csv"), csv);
            var db = app.desk(JdbcClient.class);
            for (String sql : java.util.List.of(
                    "select state, count(*) from work_item group by 1",
                    "select count(*) from act_hi_procinst",
                    "select count(*) from act_hi_taskinst",
                    "select count(*) from act_hi_job_log where job_state_=2",
                    "select count(*) from act_ru_incident",
                    "select substr(action,1,40), count(*) from journal group by 1",
                    "select table_name from information_schema.tables where table_schema='public' and table_name not like 'act_%'",
                    "select kind, count(*) from reminder group by 1"))
                System.out.println(db.sql(sql).query().listOfRows());
            System.out.println(Ledger.sha256(csv) + " " + csv.length());
            System.out.println(db.sql(
                            "select business_key_, proc_def_key_, act_id_ from act_hi_actinst join act_hi_procinst p on p.id_ = act_hi_actinst.proc_inst_id_ where act_hi_actinst.end_time_ is null")
                    .query()
                    .listOfRows());
        } catch (java.io.IOException e) {
            throw new RuntimeException(e);
        }
    }
}
