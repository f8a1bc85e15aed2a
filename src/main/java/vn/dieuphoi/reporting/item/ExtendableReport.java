package vn.dieuphoi.reporting.item;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Subject;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.WorkState;
import vn.dieuphoi.work.deadline.Extendable;
import vn.dieuphoi.work.deadline.Owed;

@Component
class ExtendableReport implements Extendable {

    private final ItemReportDesk desk;
    private final WorkRegister register;
    private final PartyRegister parties;

    ExtendableReport(ItemReportDesk desk, WorkRegister register, PartyRegister parties) {
        this.desk = desk;
        this.register = register;
        this.parties = parties;
    }

    @Override
    public boolean owns(Subject subject) {
        return ReportKey.isOne(subject.key());
    }

    @Override
    public Owed owed(Subject subject) {
        ItemReport report = desk.report(new ReportKey(subject.key()));
        WorkItem item = register.item(report.key().workItem());
        return new Owed(
                subject,
                item.key(),
                "nộp báo cáo %s của mục %s"
                        .formatted(report.key().span().words(), item.key().number()),
                item.lead(),
                parties.leadership().code(),
                report.dueOn(),
                report.originalDueOn(),
                report.extensions(),
                report.submittedAt().isEmpty() && item.state() == WorkState.OPEN);
    }

    @Override
    public void extend(Subject subject, LocalDate newDueOn, String reason, Actor actor) {
        desk.extend(new ReportKey(subject.key()), newDueOn, reason, actor);
    }
}
