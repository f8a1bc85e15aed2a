package vn.dieuphoi.escalation.process;

import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.escalation.Directive;
import vn.dieuphoi.escalation.Notice;
import vn.dieuphoi.escalation.NoticeDesk;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.ending.Ending;
import vn.dieuphoi.work.ending.EndingDesk;

/** The directive in a notice that ends the whole work, as the decision about its end. */
@Component
class DirectedEnding {

    private final NoticeDesk desk;
    private final WorkRegister register;
    private final EndingDesk endings;

    DirectedEnding(NoticeDesk desk, WorkRegister register, EndingDesk endings) {
        this.desk = desk;
        this.register = register;
        this.endings = endings;
    }

    /** Decided before, or ended meanwhile, it stays as it is. */
    void decide(String key) {
        Notice notice = desk.notice(key);
        notice.directive().ifPresent(given -> decide(notice, given));
    }

    private void decide(Notice notice, Directive given) {
        WorkKey work = notice.workItem().orElseThrow();
        if (register.item(work).isUnfinished() && endings.of(work).isEmpty()) {
            given.kind()
                    .ending()
                    .map(way -> new Ending(
                            work,
                            way,
                            null,
                            "",
                            given.reason(),
                            notice.directedBy().orElse(Actor.SYSTEM)))
                    .ifPresent(endings::decide);
        }
    }
}
