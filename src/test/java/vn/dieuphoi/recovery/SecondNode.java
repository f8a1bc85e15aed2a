package vn.dieuphoi.recovery;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import vn.dieuphoi.Subject;
import vn.dieuphoi.engine.OneNodeAtATime;

/** Another machine on the same database, with a file of its own. */
public final class SecondNode {

    private final ActivityLog log;

    private SecondNode(ActivityLog log) {
        this.log = log;
    }

    /** Starts it: it compares its file with the database as a node does. */
    public static SecondNode start(ApplicationContext application, Path folder) {
        ActivityPlace place = new ActivityPlace(
                Optional.of(new ActivityFile(folder, application.getBean(ObjectMapper.class), 1 << 20)));
        Marks marks = application.getBean(Marks.class);
        ActivityLog log = new ActivityLog(place, marks);
        RestoreWatch watch = new RestoreWatch(
                place, log, marks, application.getBean(RestoreBook.class), application.getBean(OneNodeAtATime.class));
        watch.afterSingletonsInstantiated();
        return new SecondNode(log);
    }

    public void act(String who, String what, String subject) {
        log.act(who, what, Subject.of(subject));
    }
}
